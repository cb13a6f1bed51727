@NullMarked
package dev.offshoot.events.ticket;

import org.jspecify.annotations.NullMarked;
