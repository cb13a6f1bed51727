/** Rate limits: exact over all instances by Redis, per instance while Redis is away. */
@NullMarked
package dev.offshoot.web.limit;

import org.jspecify.annotations.NullMarked;
