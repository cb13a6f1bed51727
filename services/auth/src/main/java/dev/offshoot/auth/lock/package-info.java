/** Locks in this process, by key. */
@NullMarked
package dev.offshoot.auth.lock;

import org.jspecify.annotations.NullMarked;
