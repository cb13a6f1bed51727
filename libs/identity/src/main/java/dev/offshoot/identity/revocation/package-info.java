/** What ended before its time: sessions, access versions, keys and clients, known to every instance within a second. */
@NullMarked
package dev.offshoot.identity.revocation;

import org.jspecify.annotations.NullMarked;
