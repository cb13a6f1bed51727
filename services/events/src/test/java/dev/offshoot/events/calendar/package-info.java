@NullMarked
package dev.offshoot.events.calendar;

import org.jspecify.annotations.NullMarked;
