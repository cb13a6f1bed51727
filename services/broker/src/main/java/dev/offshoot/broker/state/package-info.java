/** What this instance keeps on its own disk, for a start while PostgreSQL is away. */
@NullMarked
package dev.offshoot.broker.state;

import org.jspecify.annotations.NullMarked;
