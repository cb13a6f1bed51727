@NullMarked
package dev.offshoot.events.checkin;

import org.jspecify.annotations.NullMarked;
