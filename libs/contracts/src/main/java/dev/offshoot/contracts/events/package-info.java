/** What events tells the others. */
@NullMarked
package dev.offshoot.contracts.events;

import org.jspecify.annotations.NullMarked;
