@NullMarked
package dev.offshoot.events.guest;

import org.jspecify.annotations.NullMarked;
