/** Server-rendered pages: compiled templates, no script, a strict policy. */
@NullMarked
package dev.offshoot.mail.page;

import org.jspecify.annotations.NullMarked;
