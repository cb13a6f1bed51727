package dev.offshoot.mail.message;

import static dev.offshoot.mail.message.MessageProblem.BAD_RECIPIENT;
import static dev.offshoot.mail.message.MessageProblem.TEMPLATE_NOT_YOURS;
import static dev.offshoot.mail.message.MessageProblem.TEMPLATE_UNKNOWN;
import static dev.offshoot.mail.message.MessageProblem.TYPED_ADDRESS_NOT_ALLOWED;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.directory.KnownUsers;
import dev.offshoot.mail.delivery.Destination;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.Previews;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A message asked for over REST: own templates, known people, addresses only with the scope for them. */
@Singleton
class SendByRequest {

    private static final String OWN = "mail";

    private final Catalogue catalogue;
    private final Previews parameters;
    private final Recipients recipients;
    private final KnownUsers people;
    private final AcceptMessage messages;
    private final UuidGenerator uuids;

    SendByRequest(
            Catalogue catalogue,
            Previews parameters,
            Recipients recipients,
            KnownUsers people,
            AcceptMessage messages,
            UuidGenerator uuids) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.recipients = recipients;
        this.people = people;
        this.messages = messages;
        this.uuids = uuids;
    }

    AcceptMessage.Accepted send(SendMessage request, Caller caller) {
        PublishedVersion version = catalogue
                .current(request.template())
                .orElseThrow(() -> TEMPLATE_UNKNOWN.because("No template " + request.template()));
        String sender = caller instanceof Caller.Service service ? service.client() : OWN;
        if (!version.manifest().mayBeSentBy(sender)) {
            throw TEMPLATE_NOT_YOURS.because(
                    request.template() + " belongs to " + version.manifest().owner());
        }
        requireRecipients(request.to(), caller);
        parameters.require(version, request.parameters());
        String key = request.businessKey() == null ? uuids.next().toString() : request.businessKey();
        return messages.accept(new MessageDraft(
                version,
                key,
                destinations(request),
                request.parameters(),
                request.locale(),
                request.sendAt(),
                request.expiresAt(),
                new MessageDraft.Origin(MessageSource.REQUEST, null, caller.name())));
    }

    private void requireRecipients(List<Recipient> to, Caller caller) {
        boolean typed = to.stream().anyMatch(recipient -> recipient.email() != null);
        if (typed && !caller.may("mail:send.external")) {
            throw TYPED_ADDRESS_NOT_ALLOWED.because("Writing to typed addresses needs mail:send.external");
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            String field = "to[" + i + "]";
            Recipients.misfit(to.get(i)).ifPresent(why -> errors.add(new FieldError(field, "bad-recipient", why)));
        }
        if (!errors.isEmpty()) {
            throw BAD_RECIPIENT.because("Some recipients cannot be written to").withErrors(errors);
        }
        List<UUID> users = to.stream()
                .map(Recipient::userId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!users.isEmpty()) {
            people.require("to", users);
        }
    }

    private List<Destination> destinations(SendMessage request) {
        List<Destination> to = new ArrayList<>();
        request.to().forEach(recipient -> to.add(recipients.destination(recipient, false)));
        to.addAll(Recipients.copies(request.copies() == null ? List.of() : request.copies()));
        return to;
    }
}
