package dev.offshoot.mail.message;

import dev.offshoot.mail.attachment.Attachments;
import dev.offshoot.mail.delivery.AcceptDeliveries;
import dev.offshoot.mail.delivery.Delivery;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Stores message, files and deliveries in the running transaction; the same business key again gives the first one. */
@Singleton
public class AcceptMessage {

    private final Messages messages;
    private final NewMessages drafts;
    private final MessageRows rows;
    private final Attachments attachments;
    private final AcceptDeliveries deliveries;

    AcceptMessage(
            Messages messages,
            NewMessages drafts,
            MessageRows rows,
            Attachments attachments,
            AcceptDeliveries deliveries) {
        this.messages = messages;
        this.drafts = drafts;
        this.rows = rows;
        this.attachments = attachments;
        this.deliveries = deliveries;
    }

    @Transactional
    public Accepted accept(MessageDraft draft) {
        Message message = drafts.row(draft);
        OptionalLong id = rows.insert(message);
        if (id.isEmpty()) {
            return first(draft);
        }
        attachments.store(id.getAsLong(), draft.files());
        List<Delivery> queued = deliveries.queue(
                id.getAsLong(), draft.to(), draft.version().topic().kind().priority(), message.sendAt());
        return new Accepted(message.uuid(), queued, true);
    }

    private Accepted first(MessageDraft draft) {
        Message first = messages.findByTemplateIdAndBusinessKey(draft.version().templateId(), draft.businessKey())
                .orElseThrow();
        return new Accepted(first.uuid(), deliveries.of(first.storedId()), false);
    }

    /** @param fresh false: the business key was known, and this is the first message of it */
    public record Accepted(UUID message, List<Delivery> deliveries, boolean fresh) {}
}
