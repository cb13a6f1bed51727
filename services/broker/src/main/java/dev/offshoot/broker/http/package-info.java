/** Requests as RFC 9112 writes them: what another program might read differently is refused, never repaired. */
@NullMarked
package dev.offshoot.broker.http;

import org.jspecify.annotations.NullMarked;
