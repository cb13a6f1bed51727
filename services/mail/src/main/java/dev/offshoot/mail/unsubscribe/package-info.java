/** The link at the end of optional mails: token, page, one-click. */
@NullMarked
package dev.offshoot.mail.unsubscribe;

import org.jspecify.annotations.NullMarked;
