package dev.offshoot.events.payment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A payment's one refund has an id made of the payment's: asked for twice, it is the same refund. */
final class RefundIds {

    private RefundIds() {}

    static UUID of(UUID payment) {
        return UUID.nameUUIDFromBytes(("offshoot.events.refund:" + payment).getBytes(StandardCharsets.US_ASCII));
    }
}
