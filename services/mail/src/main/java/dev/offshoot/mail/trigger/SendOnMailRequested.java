package dev.offshoot.mail.trigger;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.Attachment;
import dev.offshoot.contracts.mail.Cause;
import dev.offshoot.contracts.mail.MailRequested;
import dev.offshoot.mail.attachment.Document;
import dev.offshoot.mail.attachment.Invitation;
import dev.offshoot.mail.attachment.NewAttachment;
import dev.offshoot.mail.delivery.Destination;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterCheck;
import dev.offshoot.mail.message.AcceptMessage;
import dev.offshoot.mail.message.MessageDraft;
import dev.offshoot.mail.message.Recipients;
import dev.offshoot.mail.settings.Platform;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.UnprocessableEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service asks for a mail of its own template. The first word of the event's type says who asks. */
@Singleton
class SendOnMailRequested implements EventHandler<MailRequested> {

    private final Catalogue catalogue;
    private final AcceptMessage messages;
    private final Recipients recipients;
    private final Platform platform;

    SendOnMailRequested(Catalogue catalogue, AcceptMessage messages, Recipients recipients, Platform platform) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.recipients = recipients;
        this.platform = platform;
    }

    @Override
    public void handle(MailRequested event, Envelope envelope) {
        String owner = envelope.type().substring(0, envelope.type().indexOf('.'));
        PublishedVersion version = catalogue
                .current(event.template())
                .orElseThrow(() -> new UnprocessableEvent("unknown-template: " + event.template()));
        if (!version.manifest().mayBeSentBy(owner)) {
            throw new UnprocessableEvent("not-allowed: " + event.template() + " is not a template of " + owner);
        }
        refuseMisfits(version, event);
        List<Destination> to = event.to().stream()
                .map(recipient -> recipients.destination(recipient, false))
                .toList();
        messages.accept(new MessageDraft(
                version,
                event.mailId().toString(),
                to,
                event.parameters(),
                event.locale(),
                null,
                files(event),
                event.sendAt(),
                event.expiresAt(),
                MessageDraft.Origin.event(new Cause(envelope.type(), envelope.id(), envelope.subject()), owner)));
    }

    private void refuseMisfits(PublishedVersion version, MailRequested event) {
        List<String> problems = new ArrayList<>();
        if (version.manifest().parameters().stream().anyMatch(Parameter::secret)) {
            problems.add("a template with a secret is sent by its own event, where the secret travels sealed");
        }
        new ParameterCheck(platform.linkHosts())
                .check(version.manifest().structure(), event.parameters())
                .forEach(misfit -> problems.add(misfit.toString()));
        for (Recipient recipient : event.to()) {
            Recipients.misfit(recipient).ifPresent(why -> problems.add("to " + why));
        }
        if (event.calendar() != null) {
            problems.addAll(Invitation.problems(event.calendar()));
        }
        documents(event).forEach(document -> problems.addAll(document.problems()));
        if (files(event).size() > NewAttachment.MOST_FILES) {
            problems.add("more than " + NewAttachment.MOST_FILES + " files");
        }
        if (!problems.isEmpty()) {
            throw new UnprocessableEvent(String.join("; ", problems));
        }
    }

    private static List<NewAttachment> files(MailRequested event) {
        List<NewAttachment> files = new ArrayList<>();
        if (event.calendar() != null) {
            files.add(Invitation.file(event.calendar()));
        }
        documents(event).forEach(document -> files.add(NewAttachment.of(document)));
        return files;
    }

    private static List<Document> documents(MailRequested event) {
        return Optional.ofNullable(event.attachments()).orElse(List.of()).stream()
                .map(SendOnMailRequested::document)
                .toList();
    }

    private static Document document(Attachment attachment) {
        return attachment.media() != null
                ? Document.media(attachment.media().toString())
                : new Document(
                        String.valueOf(attachment.service()),
                        String.valueOf(attachment.path()),
                        String.valueOf(attachment.name()));
    }
}
