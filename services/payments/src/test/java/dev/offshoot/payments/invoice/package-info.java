@NullMarked
package dev.offshoot.payments.invoice;

import org.jspecify.annotations.NullMarked;
