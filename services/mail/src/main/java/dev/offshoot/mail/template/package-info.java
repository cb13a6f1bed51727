/** The catalogue: templates, their versions, the shipped ones seeded at start, previews and the catalogue page. */
@NullMarked
package dev.offshoot.mail.template;

import org.jspecify.annotations.NullMarked;
