/** Tests of rendering. */
@NullMarked
package dev.offshoot.mail.rendering;

import org.jspecify.annotations.NullMarked;
