@NullMarked
package dev.offshoot.messaging.trace;

import org.jspecify.annotations.NullMarked;
