/** One-off changes of this service's data, each applied once per database. */
@NullMarked
package dev.offshoot.[=service].change;

import org.jspecify.annotations.NullMarked;
