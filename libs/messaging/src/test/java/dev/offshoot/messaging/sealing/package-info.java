/** Sealed fields. */
@NullMarked
package dev.offshoot.messaging.sealing;

import org.jspecify.annotations.NullMarked;
