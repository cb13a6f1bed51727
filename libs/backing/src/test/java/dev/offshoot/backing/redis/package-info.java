/** A Redis that cannot start, and one that falls silent. */
@NullMarked
package dev.offshoot.backing.redis;

import org.jspecify.annotations.NullMarked;
