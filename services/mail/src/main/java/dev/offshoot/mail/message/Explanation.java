package dev.offshoot.mail.message;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.LogEntry;
import dev.offshoot.mail.mailbox.MailReasons;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.PublishedVersion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells why a mail was sent, or why not: trigger, version, locale chain, each step with the provider's answers. */
@Singleton
class Explanation implements MailReasons {

    private final Messages messages;
    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Catalogue catalogue;

    Explanation(Messages messages, Deliveries deliveries, DeliveryLog log, Catalogue catalogue) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.log = log;
        this.catalogue = catalogue;
    }

    @Override
    public List<String> of(UUID delivery) {
        return deliveries
                .findByUuid(delivery)
                .flatMap(found -> messages.findById(found.messageId()))
                .map(this::of)
                .orElse(List.of());
    }

    List<String> of(Message message) {
        PublishedVersion version = catalogue.version(message.versionId());
        List<String> sentences = new ArrayList<>();
        sentences.add(origin(message));
        sentences.add("Template " + version.key() + ", version " + version.number() + ", topic "
                + version.topic().key() + " (" + version.topic().kind() + ").");
        deliveries.findByMessageIdOrderById(message.storedId()).forEach(delivery -> delivery(delivery, sentences));
        return sentences;
    }

    private static String origin(Message message) {
        String because = message.causeType() == null
                ? "A " + message.source() + (message.caller() == null ? "" : " of " + message.caller())
                : "Event " + message.causeType() + " " + message.causeId() + " about " + message.causeSubject();
        return because + " made message " + message.uuid() + " at " + message.createdAt() + ", business key "
                + message.businessKey() + ".";
    }

    private void delivery(Delivery delivery, List<String> sentences) {
        String written = delivery.bodyHash() == null ? "" : ", written in " + delivery.locale();
        sentences.add("Delivery " + delivery.uuid() + " to " + recipient(delivery) + written + ".");
        log.of(delivery.storedId()).forEach(entry -> sentences.add(step(entry)));
        sentences.add("It is " + delivery.status() + (delivery.reason() == null ? "" : ": " + delivery.reason()) + ".");
    }

    private static String recipient(Delivery delivery) {
        if (delivery.userId() != null) {
            return "an account";
        }
        return delivery.groupKey() == null ? "a typed address" : "group " + delivery.groupKey();
    }

    private static String step(LogEntry entry) {
        String detail = entry.detail() == null || entry.detail().isEmpty() ? "" : " " + entry.detail();
        return entry.at() + " " + entry.happening() + detail + ".";
    }
}
