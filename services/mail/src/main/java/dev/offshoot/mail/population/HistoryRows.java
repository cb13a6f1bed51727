package dev.offshoot.mail.population;

import dev.offshoot.mail.delivery.DeliveryStatus;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.population.ScenarioMessages.Numbered;
import dev.offshoot.populator.Fields;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a message whose mail has ended, column by column. */
@Singleton
class HistoryRows {

    static final List<String> MESSAGE = List.of(
            "id",
            "uuid",
            "template_id",
            "version_id",
            "business_key",
            "source",
            "cause_subject",
            "parameters",
            "send_at",
            "created_at");
    static final List<String> DELIVERY = List.of(
            "id",
            "uuid",
            "message_id",
            "role",
            "user_id",
            "address",
            "name",
            "address_hash",
            "address_key_id",
            "locale",
            "priority",
            "status",
            "reason",
            "attempts",
            "next_attempt_at",
            "called_at",
            "provider",
            "sent_at",
            "delivered_at",
            "created_at");
    static final List<String> LOG = List.of("delivery_id", "at", "happening", "detail");

    private static final String PROVIDER = "mailbox";

    private final MailKeys keys;
    private final JsonMapper json;

    HistoryRows(MailKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    List<@Nullable Object> message(Numbered one) {
        ScenarioMessage message = one.message();
        UUID uuid = message.row().uuid();
        Optional<UUID> cause = message.row().fields().findUuid("cause");
        return Arrays.asList(
                one.messageId(),
                uuid,
                message.version().templateId(),
                message.version().id(),
                uuid,
                "request",
                cause.orElse(null),
                text(message.parameters()),
                message.at(),
                message.at());
    }

    List<@Nullable Object> delivery(Numbered one, Map<UUID, Long> people) {
        ScenarioMessage message = one.message();
        Optional<Fields> typed = message.typed();
        Optional<String> address = typed.map(to -> to.text("email"));
        Optional<AddressHash> hash = address.map(keys::addressHash);
        @Nullable Instant left = message.left() ? message.at() : null;
        return Arrays.asList(
                one.deliveryId(),
                message.delivery(),
                one.messageId(),
                "to",
                message.user().map(people::get).orElse(null),
                address.orElse(null),
                typed.flatMap(to -> to.findText("name")).orElse(null),
                hash.map(AddressHash::bytes).orElse(null),
                hash.map(AddressHash::keyId).orElse(null),
                message.locale(),
                message.version().topic().kind().priority(),
                message.status(),
                message.row().fields().findText("reason").orElse(null),
                message.left() ? 1 : 0,
                message.at(),
                left,
                message.left() ? PROVIDER : null,
                message.wasSent() ? message.at() : null,
                message.status() == DeliveryStatus.DELIVERED ? message.at() : null,
                message.at());
    }

    Stream<List<@Nullable Object>> log(Numbered one) {
        ScenarioMessage message = one.message();
        Happening end = switch (message.status()) {
            case DELIVERED -> Happening.DELIVERED;
            case BOUNCED -> Happening.BOUNCED;
            case FAILED -> Happening.DROPPED;
            case SKIPPED -> Happening.SKIPPED;
            case SENT, QUEUED, SENDING, UNCERTAIN -> Happening.TAKEN;
        };
        Stream<Happening> steps = message.left()
                ? Stream.of(Happening.ACCEPTED, Happening.ATTEMPTED, end)
                : Stream.of(Happening.ACCEPTED, end);
        return steps.map(step -> Arrays.asList(one.deliveryId(), message.at(), step, "{}"));
    }

    private String text(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
