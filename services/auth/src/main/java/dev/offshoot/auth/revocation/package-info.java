/** What was revoked lately, and who is active: auth's own answers to the identity library. */
@NullMarked
package dev.offshoot.auth.revocation;

import org.jspecify.annotations.NullMarked;
