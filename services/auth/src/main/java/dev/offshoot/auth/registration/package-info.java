/** Registering: a stranger asks, the owner of the mailbox decides. */
@NullMarked
package dev.offshoot.auth.registration;

import org.jspecify.annotations.NullMarked;
