/**
 * Finds or starts PostgreSQL, the message broker and Redis: a configured address, else containers, else embedded.
 *
 * <p>Tests begin at {@link dev.offshoot.backing.Backing}, a local installation at
 * {@link dev.offshoot.backing.LocalBacking}.
 */
@NullMarked
package dev.offshoot.backing;

import org.jspecify.annotations.NullMarked;
