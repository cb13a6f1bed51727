/** People without an account: signing up, proving an address, the page of their link, being forgotten. */
@NullMarked
package dev.offshoot.events.guest;

import org.jspecify.annotations.NullMarked;
