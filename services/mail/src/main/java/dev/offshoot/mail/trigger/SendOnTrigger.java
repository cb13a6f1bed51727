package dev.offshoot.mail.trigger;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.Cause;
import dev.offshoot.mail.delivery.DeliveryRole;
import dev.offshoot.mail.delivery.Destination;
import dev.offshoot.mail.manifest.Trigger;
import dev.offshoot.mail.message.AcceptMessage;
import dev.offshoot.mail.message.MessageDraft;
import dev.offshoot.mail.message.Recipients;
import dev.offshoot.mail.settings.Platform;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.messaging.DynamicEventHandler;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.UnprocessableEvent;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes messages of the events that current templates name. A payload that does not fit is refused with every reason. */
@Singleton
class SendOnTrigger implements DynamicEventHandler {

    private final Catalogue catalogue;
    private final AcceptMessage messages;
    private final Recipients recipients;
    private final Platform platform;

    SendOnTrigger(Catalogue catalogue, AcceptMessage messages, Recipients recipients, Platform platform) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.recipients = recipients;
        this.platform = platform;
    }

    @Override
    public String name() {
        return "send-on-trigger";
    }

    @Override
    public Set<String> types() {
        return catalogue.current().stream()
                .flatMap(version -> version.manifest().triggers().stream())
                .map(Trigger::event)
                .collect(Collectors.toSet());
    }

    @Override
    public void handle(JsonNode data, Envelope envelope) {
        Map<String, Object> payload = EventPayload.of(data);
        List<TriggerMatch> matches = matches(envelope.type(), payload);
        Map<TriggerMatch, MessageDraft> drafts = new LinkedHashMap<>();
        matches.forEach(match -> drafts.put(match, draft(match, envelope)));
        List<String> problems =
                matches.stream().flatMap(match -> match.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new UnprocessableEvent(String.join("; ", problems));
        }
        drafts.values().stream().filter(draft -> !draft.to().isEmpty()).forEach(messages::accept);
    }

    private List<TriggerMatch> matches(String type, Map<String, Object> payload) {
        List<TriggerMatch> matches = new ArrayList<>();
        for (PublishedVersion version : catalogue.current()) {
            for (Trigger trigger : version.manifest().triggers()) {
                if (trigger.event().equals(type)
                        && (trigger.when() == null || trigger.when().holds(payload))) {
                    matches.add(new TriggerMatch(version, trigger, payload));
                }
            }
        }
        return matches;
    }

    private MessageDraft draft(TriggerMatch match, Envelope envelope) {
        Map<String, Object> parameters = match.parameters(platform);
        List<Recipient> people = match.recipients();
        return new MessageDraft(
                match.version(),
                match.businessKey(envelope.id()),
                match.problems().isEmpty() ? destinations(match.trigger(), people) : List.of(),
                parameters,
                null,
                match.replyTo(),
                match.files(),
                null,
                null,
                MessageDraft.Origin.event(
                        new Cause(envelope.type(), envelope.id(), envelope.subject()), envelope.source()));
    }

    private List<Destination> destinations(Trigger trigger, List<Recipient> people) {
        List<Destination> destinations = new ArrayList<>();
        people.forEach(person -> destinations.add(recipients.destination(person, trigger.toInactive())));
        if (trigger.group() != null) {
            destinations.add(Destination.group(DeliveryRole.TO, trigger.group()));
        }
        destinations.addAll(Recipients.copies(trigger.copies()));
        return destinations;
    }
}
