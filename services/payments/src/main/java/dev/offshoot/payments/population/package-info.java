/** What a scenario may hold of this service: payments with their whole story, and how the fake provider behaves. */
@NullMarked
package dev.offshoot.payments.population;

import org.jspecify.annotations.NullMarked;
