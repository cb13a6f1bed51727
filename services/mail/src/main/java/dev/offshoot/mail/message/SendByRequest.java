package dev.offshoot.mail.message;

import static dev.offshoot.mail.message.MessageProblem.TEMPLATE_NOT_YOURS;
import static dev.offshoot.mail.message.MessageProblem.TEMPLATE_UNKNOWN;
import static dev.offshoot.mail.message.MessageProblem.TYPED_ADDRESS_NOT_ALLOWED;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.directory.KnownUsers;
import dev.offshoot.mail.attachment.Document;
import dev.offshoot.mail.attachment.NewAttachment;
import dev.offshoot.mail.delivery.Destination;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.PublishedVersion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A message asked for over REST: own templates, known people, addresses only with the scope for them. */
@Singleton
class SendByRequest {

    private static final String OWN = "mail";

    private final Catalogue catalogue;
    private final RequestCheck check;
    private final Recipients recipients;
    private final KnownUsers people;
    private final AcceptMessage messages;
    private final UuidGenerator uuids;

    SendByRequest(
            Catalogue catalogue,
            RequestCheck check,
            Recipients recipients,
            KnownUsers people,
            AcceptMessage messages,
            UuidGenerator uuids) {
        this.catalogue = catalogue;
        this.check = check;
        this.recipients = recipients;
        this.people = people;
        this.messages = messages;
        this.uuids = uuids;
    }

    AcceptMessage.Accepted send(SendMessage request, List<NewAttachment> uploads, Caller caller) {
        PublishedVersion version = catalogue
                .current(request.template())
                .orElseThrow(() -> TEMPLATE_UNKNOWN.because("No template " + request.template()));
        requireAllowed(version, request, caller);
        check.require(version, request);
        requireKnown(request);
        return messages.accept(new MessageDraft(
                version,
                request.businessKey() == null ? uuids.next().toString() : request.businessKey(),
                destinations(request),
                request.parameters(),
                request.locale(),
                request.replyTo(),
                files(request, uploads),
                request.sendAt(),
                request.expiresAt(),
                new MessageDraft.Origin(
                        MessageSource.REQUEST,
                        null,
                        caller.name(),
                        caller instanceof Caller.Person person ? person.id() : null)));
    }

    private static void requireAllowed(PublishedVersion version, SendMessage request, Caller caller) {
        String sender = caller instanceof Caller.Service service ? service.client() : OWN;
        if (!version.manifest().mayBeSentBy(sender)) {
            throw TEMPLATE_NOT_YOURS.because(
                    request.template() + " belongs to " + version.manifest().owner());
        }
        boolean typed = Stream.concat(request.to().stream(), Stream.ofNullable(request.replyTo()))
                .anyMatch(recipient -> recipient.email() != null);
        if (typed && !caller.may("mail:send.external")) {
            throw TYPED_ADDRESS_NOT_ALLOWED.because("Writing to typed addresses needs mail:send.external");
        }
    }

    private void requireKnown(SendMessage request) {
        List<UUID> users = request.to().stream()
                .map(Recipient::userId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!users.isEmpty()) {
            people.require("to", users);
        }
        if (request.replyTo() != null && request.replyTo().userId() != null) {
            people.require("replyTo", request.replyTo().userId());
        }
    }

    private static List<NewAttachment> files(SendMessage request, List<NewAttachment> uploads) {
        Stream<NewAttachment> kept = request.files().stream()
                .map(file -> NewAttachment.of(Document.media(file.media().toString())));
        return Stream.concat(uploads.stream(), kept).toList();
    }

    private List<Destination> destinations(SendMessage request) {
        List<Destination> to = new ArrayList<>();
        request.to().forEach(recipient -> to.add(recipients.destination(recipient, false)));
        to.addAll(Recipients.copies(request.copies() == null ? List.of() : request.copies()));
        return to;
    }
}
