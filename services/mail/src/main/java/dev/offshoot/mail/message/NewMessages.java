package dev.offshoot.mail.message;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.Cause;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.messaging.trace.TraceContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes rows of drafts: secrets sealed apart from the other parameters, people by their local ids. */
@Singleton
class NewMessages {

    private final MessageSecrets secrets;
    private final LocalUsers users;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    NewMessages(MessageSecrets secrets, LocalUsers users, UuidGenerator uuids, InstantSource clock) {
        this.secrets = secrets;
        this.users = users;
        this.uuids = uuids;
        this.clock = clock;
    }

    Message row(MessageDraft draft) {
        UUID uuid = uuids.next();
        Instant now = clock.instant();
        Map<String, Object> open = new HashMap<>(draft.parameters());
        Map<String, String> secret = takeSecrets(draft, open);
        MessageDraft.Origin origin = draft.origin();
        Optional<Cause> cause = Optional.ofNullable(origin.cause());
        Optional<Recipient> replyTo = Optional.ofNullable(draft.replyTo());
        return new Message(
                null,
                uuid,
                draft.version().templateId(),
                draft.version().id(),
                draft.businessKey(),
                origin.source(),
                cause.map(Cause::type).orElse(null),
                cause.map(Cause::id).orElse(null),
                cause.map(Cause::subject).orElse(null),
                origin.caller(),
                origin.person(),
                draft.locale(),
                replyTo.map(Recipient::userId).map(users::idOf).orElse(null),
                replyTo.map(Recipient::email).orElse(null),
                open,
                secrets.seal(uuid, secret),
                Optional.ofNullable(draft.sendAt()).orElse(now),
                draft.expiresAt(),
                now,
                null,
                traceId());
    }

    private static Map<String, String> takeSecrets(MessageDraft draft, Map<String, Object> parameters) {
        Map<String, String> secret = new HashMap<>();
        draft.version().manifest().parameters().stream()
                .filter(Parameter::secret)
                .map(Parameter::name)
                .forEach(name -> {
                    Object value = parameters.remove(name);
                    if (value != null) {
                        secret.put(name, String.valueOf(value));
                    }
                });
        return secret;
    }

    /** The second field of a W3C traceparent. */
    private static String traceId() {
        return TraceContext.current().split("-", 3)[1];
    }
}
