/** Sessions at a provider, and the one way from moved money to a paid payment. */
@NullMarked
package dev.offshoot.payments.attempt;

import org.jspecify.annotations.NullMarked;
