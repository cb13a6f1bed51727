/** A Redis database for each test class. */
@NullMarked
package dev.offshoot.testing.redis;

import org.jspecify.annotations.NullMarked;
