/** What becomes of events when an account does. */
@NullMarked
package dev.offshoot.events.account;

import org.jspecify.annotations.NullMarked;
