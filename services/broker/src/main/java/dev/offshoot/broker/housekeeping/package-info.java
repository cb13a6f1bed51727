/** Work that one of all instances does now and then. */
@NullMarked
package dev.offshoot.broker.housekeeping;

import org.jspecify.annotations.NullMarked;
