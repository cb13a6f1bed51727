package dev.offshoot.mail.message;

import static dev.offshoot.mail.message.MessageProblem.MESSAGE_NOT_FOUND;
import static dev.offshoot.mail.message.MessageProblem.NOTHING_TO_CANCEL;

import dev.offshoot.identity.Caller;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.template.Catalogue;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at messages and stops what can still be stopped. A client without mail:read sees its own. */
@Singleton
class MessageService {

    private final Messages messages;
    private final MessageListRepository lists;
    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Catalogue catalogue;
    private final MailKeys keys;

    MessageService(
            Messages messages,
            MessageListRepository lists,
            Deliveries deliveries,
            DeliveryLog log,
            Catalogue catalogue,
            MailKeys keys) {
        this.messages = messages;
        this.lists = lists;
        this.deliveries = deliveries;
        this.log = log;
        this.catalogue = catalogue;
        this.keys = keys;
    }

    List<Message> page(MessageFilter filter, long last, int most) {
        return lists.page(
                filter.template(),
                filter.topic(),
                filter.status(),
                filter.source(),
                filter.userId(),
                filter.causeSubject(),
                filter.caller(),
                filter.after(),
                filter.before(),
                last,
                most);
    }

    List<Message> byAddress(String address, int most) {
        String hashes =
                keys.addressHashes(address).stream().map(AddressHash::hex).collect(Collectors.joining(","));
        return lists.byAddress(hashes, most);
    }

    Message find(UUID uuid, Caller caller) {
        return messages.findByUuid(uuid)
                .filter(message -> caller.may("mail:read") || caller.name().equals(message.caller()))
                .orElseThrow(() -> MESSAGE_NOT_FOUND.because("No message " + uuid));
    }

    MessageResponse response(Message message) {
        List<Delivery> found = deliveries.findByMessageIdOrderById(message.storedId());
        return MessageResponse.of(
                message, catalogue.version(message.versionId()).key(), found);
    }

    @Transactional
    MessageResponse cancel(UUID uuid, Caller caller) {
        Message message = messages.findByUuid(uuid)
                .filter(found -> caller.may("mail:operate") || caller.name().equals(found.caller()))
                .orElseThrow(() -> MESSAGE_NOT_FOUND.because("No message " + uuid));
        List<Long> stopped = deliveries.skipOfMessage(message.storedId(), "cancelled");
        if (stopped.isEmpty()) {
            throw NOTHING_TO_CANCEL.because("Every mail of message " + uuid + " is on its way or has ended");
        }
        log.add(stopped, Happening.CANCELLED, Map.of("by", caller.name()));
        if (deliveries.allHandedOver(message.storedId())) {
            messages.wipeSecrets(message.storedId());
        }
        return response(message);
    }
}
