package dev.offshoot.mail.trigger;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.CalendarEntry;
import dev.offshoot.mail.attachment.Document;
import dev.offshoot.mail.attachment.Invitation;
import dev.offshoot.mail.attachment.NewAttachment;
import dev.offshoot.mail.manifest.AttachmentPattern;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterCheck;
import dev.offshoot.mail.manifest.Pointer;
import dev.offshoot.mail.manifest.Trigger;
import dev.offshoot.mail.message.Recipients;
import dev.offshoot.mail.settings.Platform;
import dev.offshoot.mail.template.PublishedVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One trigger of a current version, met by a payload: who gets it, with which parameters, and what does not fit. */
final class TriggerMatch {

    private static final int MOST_RECIPIENTS = 500;

    private final PublishedVersion version;
    private final Trigger trigger;
    private final Map<String, Object> payload;
    private final List<String> problems = new ArrayList<>();

    TriggerMatch(PublishedVersion version, Trigger trigger, Map<String, Object> payload) {
        this.version = version;
        this.trigger = trigger;
        this.payload = payload;
    }

    PublishedVersion version() {
        return version;
    }

    Trigger trigger() {
        return trigger;
    }

    /** Sentences without any value of the payload. */
    List<String> problems() {
        return problems.stream().map(problem -> version.key() + ": " + problem).toList();
    }

    Map<String, Object> parameters(Platform platform) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : version.manifest().parameters()) {
            Object value = trigger.source(parameter).in(payload);
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        new ParameterCheck(platform.linkHosts())
                .check(version.manifest().structure(), values)
                .forEach(misfit -> problems.add(misfit.toString()));
        version.manifest()
                .leadingAway(platform.url(), values)
                .forEach(name -> problems.add(name + " must lead to this platform"));
        return values;
    }

    List<Recipient> recipients() {
        if (trigger.to() == null) {
            return List.of();
        }
        Object to = trigger.to().in(payload);
        List<?> all = to instanceof List<?> list ? list : to == null ? List.of() : List.of(to);
        if (all.isEmpty() && !trigger.maybeNobody()) {
            problems.add(trigger.to() + " names nobody");
        }
        if (all.size() > MOST_RECIPIENTS) {
            problems.add(trigger.to() + " names more than " + MOST_RECIPIENTS);
            return List.of();
        }
        List<Recipient> recipients = new ArrayList<>();
        all.forEach(one -> {
            Recipient recipient = recipient(trigger.to(), one);
            if (recipient != null) {
                recipients.add(recipient);
            }
        });
        return recipients;
    }

    /** Who answers go to; null when the trigger or the payload names nobody. */
    @Nullable
    Recipient replyTo() {
        Object found = trigger.replyTo() == null ? null : trigger.replyTo().in(payload);
        return found == null ? null : recipient(Objects.requireNonNull(trigger.replyTo()), found);
    }

    List<NewAttachment> files() {
        List<NewAttachment> files = new ArrayList<>(calendar());
        for (AttachmentPattern pattern : trigger.attachments()) {
            Document document =
                    new Document(pattern.service(), pattern.path(payload).orElse(""), pattern.name(payload));
            problems.addAll(document.problems());
            files.add(NewAttachment.of(document));
        }
        return files;
    }

    /** The calendar entry, if the payload holds one. */
    private List<NewAttachment> calendar() {
        Object found = trigger.calendar() == null ? null : trigger.calendar().in(payload);
        if (found == null) {
            return List.of();
        }
        CalendarEntry entry = found instanceof Map<?, ?> map
                ? new CalendarEntry(String.valueOf(map.get("method")), String.valueOf(map.get("content")))
                : Invitation.entry(String.valueOf(found));
        problems.addAll(Invitation.problems(entry));
        return List.of(Invitation.file(entry));
    }

    private @Nullable Recipient recipient(Pointer at, Object one) {
        try {
            Recipient recipient = one instanceof Map<?, ?> map
                    ? new Recipient(uuid(map.get("userId")), text(map, "email"), text(map, "name"), text(map, "locale"))
                    : Recipient.user(UUID.fromString(String.valueOf(one)));
            Recipients.misfit(recipient).ifPresent(why -> problems.add(at + " " + why));
            return recipient;
        } catch (IllegalArgumentException _) {
            problems.add(at + " is no recipient");
            return null;
        }
    }

    private static @Nullable UUID uuid(@Nullable Object value) {
        return value == null ? null : UUID.fromString(String.valueOf(value));
    }

    private static @Nullable String text(Map<?, ?> map, String field) {
        return map.get(field) instanceof String text ? text : null;
    }

    String businessKey(UUID event) {
        return trigger.once().isEmpty()
                ? event.toString()
                : trigger.once().stream()
                        .map(pointer -> String.valueOf(pointer.in(payload)))
                        .collect(Collectors.joining("|"));
    }
}
