@NullMarked
package dev.offshoot.payments.finance;

import org.jspecify.annotations.NullMarked;
