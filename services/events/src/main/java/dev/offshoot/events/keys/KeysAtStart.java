package dev.offshoot.events.keys;

import dev.offshoot.service.KeyRing;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;

/** Asks for the ring before the first request does: a service without one does not start. */
@Context
@Requires(property = "offshoot.mode", notEquals = "command")
class KeysAtStart {

    KeysAtStart(KeyRing ring) {
        ring.current();
    }
}
