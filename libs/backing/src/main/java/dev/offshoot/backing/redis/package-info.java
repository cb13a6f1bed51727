/** Redis: its address, and a real server unpacked from the classpath. */
@NullMarked
package dev.offshoot.backing.redis;

import org.jspecify.annotations.NullMarked;
