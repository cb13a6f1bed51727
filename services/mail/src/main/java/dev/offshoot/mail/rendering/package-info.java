/** From template source to mail: checks, MJML compiled at publishing, Handlebars for values, the derived text part. */
@NullMarked
package dev.offshoot.mail.rendering;

import org.jspecify.annotations.NullMarked;
