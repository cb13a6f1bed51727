package dev.offshoot.mail.manifest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that becomes a message.
 *
 * @param to pointer to a Recipient, a UUID or a list of them; null when a group is named
 * @param maybeNobody written {@code /recipient?}: the event may name nobody, and is then no fault
 * @param group receives the message instead of {@code to}
 * @param copies groups that receive a mail of their own
 * @param parameters where a parameter's value stands, unless under its own name
 * @param once pointers whose values make the business key; empty: the event's id
 * @param replyTo pointer to the Recipient or UUID that answers go to
 * @param calendar pointer to an entry {@code {method, content}} or to iCalendar text
 * @param attachments files of services
 * @param toInactive sent although the account is deactivated
 * @param line where it stands in the manifest
 */
public record Trigger(
        String event,
        @Nullable Condition when,
        @Nullable Pointer to,
        boolean maybeNobody,
        @Nullable String group,
        List<String> copies,
        Map<String, Pointer> parameters,
        List<Pointer> once,
        @Nullable Pointer replyTo,
        @Nullable Pointer calendar,
        List<AttachmentPattern> attachments,
        boolean toInactive,
        int line) {

    /** Where the value of this parameter stands in the payload. */
    public Pointer source(Parameter parameter) {
        Pointer named = parameters.get(parameter.name());
        return named == null ? new Pointer(List.of(parameter.name())) : named;
    }
}
