/** Addresses as settings have them. */
@NullMarked
package dev.offshoot.backing.server;

import org.jspecify.annotations.NullMarked;
