/** The key ring this service signs links and seals ticket keys with. */
@NullMarked
package dev.offshoot.events.keys;

import org.jspecify.annotations.NullMarked;
