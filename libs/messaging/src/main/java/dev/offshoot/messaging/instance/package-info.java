/** The queue each instance has for itself, for what every instance keeps in memory. */
@NullMarked
package dev.offshoot.messaging.instance;

import org.jspecify.annotations.NullMarked;
