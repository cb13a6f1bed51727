@NullMarked
package dev.offshoot.events.platform;

import org.jspecify.annotations.NullMarked;
