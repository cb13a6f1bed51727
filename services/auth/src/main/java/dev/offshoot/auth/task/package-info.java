/** What auth does by itself, once per tick however many instances run; each piece safe to repeat. */
@NullMarked
package dev.offshoot.auth.task;

import org.jspecify.annotations.NullMarked;
