package dev.offshoot.mail.message;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.mail.attachment.Attachments;
import dev.offshoot.mail.delivery.AcceptDeliveries;
import dev.offshoot.mail.delivery.Delivery;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Stores message, files and deliveries in the running transaction; the same business key again gives the first one. */
@Singleton
public class AcceptMessage {

    private final Messages messages;
    private final NewMessages rows;
    private final Attachments attachments;
    private final AcceptDeliveries deliveries;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    AcceptMessage(
            Messages messages,
            NewMessages rows,
            Attachments attachments,
            AcceptDeliveries deliveries,
            UuidGenerator uuids,
            InstantSource clock) {
        this.messages = messages;
        this.rows = rows;
        this.attachments = attachments;
        this.deliveries = deliveries;
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
        Message message = messages.save(rows.row(draft, uuids.next(), clock.instant()));
        attachments.store(message.storedId(), draft.files());
        List<Delivery> queued = deliveries.queue(
                message.storedId(), draft.to(), draft.version().topic().kind().priority(), message.sendAt());
        return new Accepted(message, queued, true);
    }

    /** @param fresh false: the business key was known, and this is the first message of it */
    public record Accepted(Message message, List<Delivery> deliveries, boolean fresh) {}
}
