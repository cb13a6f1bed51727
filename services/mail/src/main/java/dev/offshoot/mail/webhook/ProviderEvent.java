package dev.offshoot.mail.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.mail.delivery.Happening;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One event of SendGrid's webhook.
 *
 * @param delivery the custom argument the mail was sent with
 * @param type of a bounce: bounce, or blocked when another try may work
 * @param reason of a drop
 */
@Serdeable
record ProviderEvent(
        @Nullable @JsonProperty("sg_event_id") String id,
        String event,
        long timestamp,
        @Nullable String delivery,
        @Nullable String type,
        @Nullable String reason) {

    Happening happening() {
        return switch (event) {
            case "delivered" -> Happening.DELIVERED;
            case "bounce" -> Happening.BOUNCED;
            case "dropped" -> Happening.DROPPED;
            case "deferred" -> Happening.DEFERRED;
            case "spamreport" -> Happening.COMPLAINED;
            case "open" -> Happening.OPENED;
            case "click" -> Happening.CLICKED;
            case "unsubscribe", "group_unsubscribe" -> Happening.UNSUBSCRIBED;
            default -> Happening.TAKEN;
        };
    }

    boolean permanent() {
        return !"blocked".equals(type);
    }

    boolean addressAtFault() {
        return reason != null && (reason.startsWith("Bounced") || reason.equals("Invalid"));
    }
}
