/** One-off changes of this service's data, each applied once per database. */
@NullMarked
package dev.offshoot.events.change;

import org.jspecify.annotations.NullMarked;
