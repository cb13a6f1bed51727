/** The test's end of the message broker. */
@NullMarked
package dev.offshoot.testing.event;

import org.jspecify.annotations.NullMarked;
