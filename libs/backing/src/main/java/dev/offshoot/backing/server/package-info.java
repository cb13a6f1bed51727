/** What PostgreSQL, the message broker and Redis have in common: an address, a place to live, ways to fail. */
@NullMarked
package dev.offshoot.backing.server;

import org.jspecify.annotations.NullMarked;
