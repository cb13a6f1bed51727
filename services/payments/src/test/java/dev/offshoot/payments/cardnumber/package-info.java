@NullMarked
package dev.offshoot.payments.cardnumber;

import org.jspecify.annotations.NullMarked;
