/** What derives from the key ring: address hashes, sealed secrets, unsubscribe tokens. */
@NullMarked
package dev.offshoot.mail.keys;

import org.jspecify.annotations.NullMarked;
