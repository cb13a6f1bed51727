package dev.offshoot.mail.sending;

import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.UserDirectory;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.rendering.MailModel;
import dev.offshoot.mail.settings.Senders;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.PublishedVersion;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers in bulk what a batch of deliveries needs: messages, versions, people. */
@Singleton
class Jobs {

    private final Messages messages;
    private final Catalogue catalogue;
    private final GateRepository users;
    private final UserDirectory directory;
    private final Senders senders;

    Jobs(Messages messages, Catalogue catalogue, GateRepository users, UserDirectory directory, Senders senders) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.users = users;
        this.directory = directory;
        this.senders = senders;
    }

    /** @throws dev.offshoot.identity.DirectoryUnavailable while auth is silent */
    Batch gather(List<Delivery> deliveries) {
        Map<Long, Message> found =
                messages.findByIdIn(deliveries.stream().map(Delivery::messageId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Message::storedId, message -> message));
        Map<Long, GateRepository.KnownUser> known = known(deliveries);
        Map<UUID, DirectoryUser> people = directory(found, known);
        List<Job> jobs = deliveries.stream()
                .map(delivery -> job(delivery, Objects.requireNonNull(found.get(delivery.messageId())), known, people))
                .toList();
        Map<UUID, String> names = new HashMap<>();
        people.forEach((id, person) -> {
            if (person.displayName() != null) {
                names.put(id, person.displayName());
            }
        });
        return new Batch(jobs, names);
    }

    private Map<Long, GateRepository.KnownUser> known(List<Delivery> deliveries) {
        Set<Long> ids = deliveries.stream()
                .map(Delivery::userId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : users.users(ids).stream().collect(Collectors.toMap(GateRepository.KnownUser::id, user -> user));
    }

    private Map<UUID, DirectoryUser> directory(Map<Long, Message> found, Map<Long, GateRepository.KnownUser> known) {
        Set<UUID> ids = new HashSet<>();
        known.values().forEach(user -> ids.add(user.uuid()));
        found.values()
                .forEach(message -> ids.addAll(
                        MailModel.people(catalogue.version(message.versionId()).manifest(), message.values())));
        return ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    private Job job(
            Delivery delivery,
            Message message,
            Map<Long, GateRepository.KnownUser> known,
            Map<UUID, DirectoryUser> people) {
        PublishedVersion version = catalogue.version(message.versionId());
        if (delivery.userId() == null) {
            String address = delivery.groupKey() == null ? delivery.address() : group(delivery.groupKey());
            return new Job(delivery, message, version, null, true, address, delivery.name(), null, null);
        }
        GateRepository.KnownUser user = Objects.requireNonNull(known.get(delivery.userId()));
        DirectoryUser person = people.get(user.uuid());
        boolean active = user.active() && person != null && person.active();
        return new Job(
                delivery,
                message,
                version,
                user.uuid(),
                active,
                person == null ? null : person.email(),
                person == null ? null : person.displayName(),
                person == null ? null : person.locale(),
                person == null ? null : person.timeZone());
    }

    private @Nullable String group(String name) {
        List<String> addresses = senders.group(name);
        return addresses.isEmpty() ? null : addresses.getFirst();
    }

    /** @param people names of everybody the batch mentions */
    record Batch(List<Job> jobs, Map<UUID, String> people) {}
}
