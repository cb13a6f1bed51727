/** Card numbers have no place in any text here: they are found and refused before anything is stored or logged. */
@NullMarked
package dev.offshoot.payments.cardnumber;

import org.jspecify.annotations.NullMarked;
