/** The template over the real checkout. */
@NullMarked
package dev.offshoot.template;

import org.jspecify.annotations.NullMarked;
