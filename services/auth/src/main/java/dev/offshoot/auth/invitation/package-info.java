/** Invitations: somebody is expected, and answers by mail. */
@NullMarked
package dev.offshoot.auth.invitation;

import org.jspecify.annotations.NullMarked;
