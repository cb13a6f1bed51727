/** PostgreSQL: its address, and a real server unpacked from the classpath. */
@NullMarked
package dev.offshoot.backing.postgres;

import org.jspecify.annotations.NullMarked;
