/** Lost passwords: a link goes to the mailbox, never to who asked. */
@NullMarked
package dev.offshoot.auth.recovery;

import org.jspecify.annotations.NullMarked;
