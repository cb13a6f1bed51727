/** Which providers an installation uses, decided at start. */
@NullMarked
package dev.offshoot.payments.provider.choice;

import org.jspecify.annotations.NullMarked;
