package dev.offshoot.mail.sending;

import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.UserDirectory;
import dev.offshoot.mail.attachment.Attachment;
import dev.offshoot.mail.attachment.Attachments;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.rendering.MailModel;
import dev.offshoot.mail.template.Catalogue;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers in bulk what a batch of deliveries needs: messages, versions, people. */
@Singleton
class Jobs {

    private final Messages messages;
    private final Attachments attachments;
    private final Catalogue catalogue;
    private final GateRepository users;
    private final UserDirectory directory;
    private final Addresses addresses;

    Jobs(
            Messages messages,
            Attachments attachments,
            Catalogue catalogue,
            GateRepository users,
            UserDirectory directory,
            Addresses addresses) {
        this.messages = messages;
        this.attachments = attachments;
        this.catalogue = catalogue;
        this.users = users;
        this.directory = directory;
        this.addresses = addresses;
    }

    /** @throws dev.offshoot.identity.DirectoryUnavailable while auth is silent */
    Batch gather(List<Delivery> deliveries) {
        Gathered gathered = new Gathered(deliveries);
        return new Batch(deliveries.stream().map(gathered::job).toList(), gathered.names());
    }

    private Map<Long, GateRepository.KnownUser> known(List<Delivery> deliveries, Collection<Message> found) {
        Set<Long> ids = Stream.concat(
                        deliveries.stream().map(Delivery::userId),
                        found.stream().map(Message::replyToId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : users.users(ids).stream().collect(Collectors.toMap(GateRepository.KnownUser::id, user -> user));
    }

    private Map<UUID, DirectoryUser> directory(Collection<Message> found, Map<Long, GateRepository.KnownUser> known) {
        Set<UUID> ids = new HashSet<>();
        known.values().forEach(user -> ids.add(user.uuid()));
        found.forEach(message -> ids.addAll(
                MailModel.people(catalogue.version(message.versionId()).manifest(), message.values())));
        return ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    /** @param people names of everybody the batch mentions */
    record Batch(List<Job> jobs, Map<UUID, String> people) {}

    /** What was gathered about the deliveries of a batch. */
    private final class Gathered {

        private final Map<Long, Message> found;
        private final Map<Long, List<Attachment>> files;
        private final Map<Long, GateRepository.KnownUser> known;
        private final Map<UUID, DirectoryUser> people;

        private Gathered(List<Delivery> deliveries) {
            Set<Long> ids = deliveries.stream().map(Delivery::messageId).collect(Collectors.toSet());
            this.found =
                    messages.findByIdIn(ids).stream().collect(Collectors.toMap(Message::storedId, message -> message));
            this.files = attachments.of(ids);
            this.known = known(deliveries, found.values());
            this.people = directory(found.values(), known);
        }

        private Map<UUID, String> names() {
            Map<UUID, String> names = new HashMap<>();
            people.forEach((id, person) -> {
                if (person.displayName() != null) {
                    names.put(id, person.displayName());
                }
            });
            return names;
        }

        private Job job(Delivery delivery) {
            Message message = Objects.requireNonNull(found.get(delivery.messageId()));
            return delivery.userId() == null ? toAddress(delivery, message) : toUser(delivery, message);
        }

        private Job toAddress(Delivery delivery, Message message) {
            String address = addresses.typed(delivery);
            return new Job(
                    delivery,
                    message,
                    catalogue.version(message.versionId()),
                    replyTo(message),
                    files.getOrDefault(message.storedId(), List.of()),
                    null,
                    true,
                    address,
                    addresses.hashes(address),
                    delivery.name(),
                    null,
                    null);
        }

        private Job toUser(Delivery delivery, Message message) {
            GateRepository.KnownUser user = Objects.requireNonNull(known.get(delivery.userId()));
            Optional<DirectoryUser> person = Optional.ofNullable(people.get(user.uuid()));
            String address = person.map(DirectoryUser::email).orElse(null);
            return new Job(
                    delivery,
                    message,
                    catalogue.version(message.versionId()),
                    replyTo(message),
                    files.getOrDefault(message.storedId(), List.of()),
                    user.uuid(),
                    user.active() && person.filter(DirectoryUser::active).isPresent(),
                    address,
                    addresses.hashes(address),
                    person.map(DirectoryUser::displayName).orElse(null),
                    person.map(DirectoryUser::locale).orElse(null),
                    person.map(DirectoryUser::timeZone).orElse(null));
        }

        private @Nullable String replyTo(Message message) {
            if (message.replyToId() == null) {
                return message.replyTo();
            }
            return Optional.ofNullable(known.get(message.replyToId()))
                    .map(user -> people.get(user.uuid()))
                    .map(DirectoryUser::email)
                    .orElse(null);
        }
    }
}
