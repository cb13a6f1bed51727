/** What shall be said to whom: accepting, listing, explaining, cancelling messages. */
@NullMarked
package dev.offshoot.mail.message;

import org.jspecify.annotations.NullMarked;
