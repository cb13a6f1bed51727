/** Tests of the catalogue. */
@NullMarked
package dev.offshoot.mail.template;

import org.jspecify.annotations.NullMarked;
