/** The rules, without a database. */
@NullMarked
package dev.offshoot.events.event;

import org.jspecify.annotations.NullMarked;
