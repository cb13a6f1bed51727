/** Events of the broker: what changed about the way requests take. */
@NullMarked
package dev.offshoot.contracts.broker;

import org.jspecify.annotations.NullMarked;
