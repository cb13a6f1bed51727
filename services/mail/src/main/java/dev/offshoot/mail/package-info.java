/** The right message to the right person, once, and what became of it. */
@NullMarked
package dev.offshoot.mail;

import org.jspecify.annotations.NullMarked;
