/** The instance's own queue. */
@NullMarked
package dev.offshoot.messaging.instance;

import org.jspecify.annotations.NullMarked;
