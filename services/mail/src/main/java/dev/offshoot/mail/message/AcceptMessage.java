package dev.offshoot.mail.message;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.mail.delivery.AcceptDeliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.keys.SecretBox;
import dev.offshoot.mail.manifest.Parameter;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores message and deliveries in the running transaction; the same business key again gives the first one. */
@Singleton
public class AcceptMessage {

    private final Messages messages;
    private final AcceptDeliveries deliveries;
    private final SecretBox secrets;
    private final JsonMapper json;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    AcceptMessage(
            Messages messages,
            AcceptDeliveries deliveries,
            SecretBox secrets,
            JsonMapper json,
            UuidGenerator uuids,
            InstantSource clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.json = json;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Transactional
    public Accepted accept(MessageDraft draft) {
        long templateId = draft.version().templateId();
        messages.lockKey(templateId, draft.businessKey());
        Optional<Message> first = messages.findByTemplateIdAndBusinessKey(templateId, draft.businessKey());
        if (first.isPresent()) {
            return new Accepted(first.get(), deliveries.of(first.get().storedId()), false);
        }
        Message message = messages.save(message(draft, uuids.next(), clock.instant()));
        List<Delivery> queued = deliveries.queue(
                message.storedId(), draft.to(), draft.version().topic().kind().priority(), message.sendAt());
        return new Accepted(message, queued, true);
    }

    private Message message(MessageDraft draft, UUID uuid, Instant now) {
        MessageDraft.Origin origin = draft.origin();
        Map<String, Object> open = new HashMap<>(draft.parameters());
        Map<String, String> secret = new HashMap<>();
        draft.version().manifest().parameters().stream()
                .filter(Parameter::secret)
                .forEach(parameter -> {
                    Object value = open.remove(parameter.name());
                    if (value != null) {
                        secret.put(parameter.name(), String.valueOf(value));
                    }
                });
        return new Message(
                null,
                uuid,
                draft.version().templateId(),
                draft.version().id(),
                draft.businessKey(),
                origin.source(),
                origin.cause() == null ? null : origin.cause().type(),
                origin.cause() == null ? null : origin.cause().id(),
                origin.cause() == null ? null : origin.cause().subject(),
                origin.caller(),
                null,
                draft.locale(),
                null,
                null,
                open,
                sealed(uuid, secret),
                draft.sendAt() == null ? now : draft.sendAt(),
                draft.expiresAt(),
                now,
                null,
                null);
    }

    private byte @Nullable [] sealed(UUID message, Map<String, String> secret) {
        try {
            return secret.isEmpty() ? null : secrets.seal(message, json.writeValueAsString(secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param fresh false: the business key was known, and this is the first message of it */
    public record Accepted(Message message, List<Delivery> deliveries, boolean fresh) {}
}
