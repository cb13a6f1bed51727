@NullMarked
package dev.offshoot.payments.seller;

import org.jspecify.annotations.NullMarked;
