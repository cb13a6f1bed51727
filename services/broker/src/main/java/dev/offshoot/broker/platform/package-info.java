/** The instance as a whole: when the edge opens and closes. */
@NullMarked
package dev.offshoot.broker.platform;

import org.jspecify.annotations.NullMarked;
