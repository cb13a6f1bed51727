@NullMarked
package dev.offshoot.messaging.lifecycle;

import org.jspecify.annotations.NullMarked;
