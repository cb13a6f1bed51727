package dev.offshoot.broker.routing;

import dev.offshoot.broker.fleet.Changed;
import dev.offshoot.contracts.broker.RoutingChanged;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.messaging.Outbox;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers of the routing: each change is one, the last two hundred are kept. */
@Singleton
class RoutingHistory {

    private static final int KEPT = 200;

    private final RoutingRepository routings;
    private final UuidGenerator uuids;
    private final InstantSource clock;
    private final DocumentText documents;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Changed> changes;

    RoutingHistory(
            RoutingRepository routings,
            UuidGenerator uuids,
            InstantSource clock,
            DocumentText documents,
            Outbox outbox,
            ApplicationEventPublisher<Changed> changes) {
        this.routings = routings;
        this.uuids = uuids;
        this.clock = clock;
        this.documents = documents;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** @param id local; null for a deployment's files */
    record Author(@Nullable Long id, String name) {

        static final Author DEPLOYMENT = new Author(null, "service:broker");
    }

    Optional<StoredRouting> active() {
        return routings.findActive();
    }

    int activeNumber() {
        return routings.activeNumber();
    }

    /**
     * A deployment whose files were seen before is no news, so instances with older and newer files do not fight; unless
     * the files changed under a running instance, whose folder nobody changes back without meaning it.
     *
     * @param changedHere this instance has read other files since it started
     */
    @Transactional
    void offer(Map<String, ?> document, boolean changedHere) {
        routings.lock();
        String text = documents.write(document);
        byte[] checksum = checksum(text);
        if (!routings.knows(checksum) || (changedHere && !routings.isActive(checksum))) {
            append(RoutingSource.DEPLOYMENT, text, null, Author.DEPLOYMENT);
        }
    }

    /** Must run inside the transaction that also audits it. */
    int append(RoutingSource source, String document, @Nullable String note, Author author) {
        routings.lock();
        List<String> changed = changes(document);
        int number = routings.highestNumber() + 1;
        routings.deactivate();
        routings.insert(
                uuids.next(), number, source.word(), checksum(document), document, note, author.id(), clock.instant());
        routings.trim(number - KEPT);
        outbox.append(new RoutingChanged(number, source.word(), changed, author.name()));
        changes.publishEvent(new Changed());
        return number;
    }

    private List<String> changes(String document) {
        RoutingDocument before = routings.findActive()
                .map(active -> documents.parse(active.document()))
                .orElseGet(() -> new RoutingDocument(List.of()));
        return RoutingChange.between(before, documents.parse(document)).stream()
                .map(RoutingChange.RouteChange::route)
                .sorted()
                .toList();
    }

    private static byte[] checksum(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
