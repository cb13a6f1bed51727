/** People: their state, what others may know of them, and the rules of both. */
@NullMarked
package dev.offshoot.auth.user;

import org.jspecify.annotations.NullMarked;
