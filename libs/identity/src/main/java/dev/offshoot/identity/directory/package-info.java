/** Names of people by UUID, asked from auth in bulk and cached in Redis. */
@NullMarked
package dev.offshoot.identity.directory;

import org.jspecify.annotations.NullMarked;
