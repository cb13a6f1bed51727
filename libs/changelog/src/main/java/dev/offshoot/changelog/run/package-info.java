/** Applies what is pending: one process at a time, each change or chunk as a whole or not at all. */
@NullMarked
package dev.offshoot.changelog.run;

import org.jspecify.annotations.NullMarked;
