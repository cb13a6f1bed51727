package dev.offshoot.mail.report;

import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.template.Catalogue;
import jakarta.inject.Singleton;

/** Finds what is told about a delivery. */
@Singleton
public class Subjects {

    private final Messages messages;
    private final Catalogue catalogue;
    private final SubjectRepository people;

    Subjects(Messages messages, Catalogue catalogue, SubjectRepository people) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.people = people;
    }

    public Subject of(Delivery delivery) {
        Message message = messages.findById(delivery.messageId()).orElseThrow();
        Long user = delivery.userId();
        return new Subject(
                delivery,
                message,
                catalogue.version(message.versionId()),
                user == null ? null : people.uuidOf(user).orElse(null));
    }
}
