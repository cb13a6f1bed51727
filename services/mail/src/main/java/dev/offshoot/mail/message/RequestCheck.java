package dev.offshoot.mail.message;

import static dev.offshoot.mail.message.MessageProblem.MESSAGE_INVALID;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.mail.settings.Senders;
import dev.offshoot.mail.template.Previews;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.web.FieldError;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a request fits its template and the rules of sending; everything that does not is named at once. */
@Singleton
class RequestCheck {

    private static final Duration LONGEST_DELAY = Duration.ofDays(30);
    private static final int MOST_BYTES = 64 * 1024;

    private final Previews parameters;
    private final Senders senders;
    private final JsonMapper json;
    private final InstantSource clock;

    RequestCheck(Previews parameters, Senders senders, JsonMapper json, InstantSource clock) {
        this.parameters = parameters;
        this.senders = senders;
        this.json = json;
        this.clock = clock;
    }

    void require(PublishedVersion version, SendMessage request) {
        List<FieldError> errors = new ArrayList<>(parameters.misfits(version, request.parameters()));
        size(request.parameters(), errors);
        recipients(request, errors);
        replyTo(version, request, errors);
        times(request, errors);
        if (!errors.isEmpty()) {
            throw MESSAGE_INVALID
                    .because(errors.size() + " parts of the request do not fit " + version.key())
                    .withErrors(errors);
        }
    }

    private void size(Map<String, Object> values, List<FieldError> errors) {
        try {
            if (json.writeValueAsBytes(values).length > MOST_BYTES) {
                errors.add(new FieldError("parameters", "too-large", "must not be larger than 64 KB"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recipients(SendMessage request, List<FieldError> errors) {
        for (int i = 0; i < request.to().size(); i++) {
            recipient("to[" + i + "]", request.to().get(i), errors);
        }
        List<String> copies = request.copies() == null ? List.of() : request.copies();
        for (int i = 0; i < copies.size(); i++) {
            if (!senders.groups().contains(copies.get(i))) {
                errors.add(new FieldError("copies[" + i + "]", "unknown-group", "must be a configured group"));
            }
        }
    }

    private static void recipient(String field, Recipient recipient, List<FieldError> errors) {
        Recipients.misfit(recipient).ifPresent(why -> errors.add(new FieldError(field, "bad-recipient", why)));
    }

    private static void replyTo(PublishedVersion version, SendMessage request, List<FieldError> errors) {
        if (request.replyTo() == null) {
            return;
        }
        recipient("replyTo", request.replyTo(), errors);
        if (request.replyTo().userId() != null && !version.manifest().disclosesSender()) {
            errors.add(
                    new FieldError("replyTo", "not-disclosed", "must be an address: this template shows nobody's own"));
        }
    }

    private void times(SendMessage request, List<FieldError> errors) {
        Instant now = clock.instant();
        if (request.sendAt() != null && request.sendAt().isAfter(now.plus(LONGEST_DELAY))) {
            errors.add(new FieldError("sendAt", "too-late", "must lie within 30 days"));
        }
        if (request.expiresAt() != null && !request.expiresAt().isAfter(now)) {
            errors.add(new FieldError("expiresAt", "past", "must lie in the future"));
        }
    }
}
