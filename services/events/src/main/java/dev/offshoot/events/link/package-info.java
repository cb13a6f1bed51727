/** Links to a registration for people without an account, stored nowhere. */
@NullMarked
package dev.offshoot.events.link;

import org.jspecify.annotations.NullMarked;
