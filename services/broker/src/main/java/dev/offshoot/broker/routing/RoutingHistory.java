package dev.offshoot.broker.routing;

import dev.offshoot.database.UuidGenerator;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
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
    private final ObjectMapper json;

    RoutingHistory(RoutingRepository routings, UuidGenerator uuids, InstantSource clock, ObjectMapper json) {
        this.routings = routings;
        this.uuids = uuids;
        this.clock = clock;
        this.json = json;
    }

    Optional<StoredRouting> active() {
        return routings.findActive();
    }

    int activeNumber() {
        return routings.activeNumber();
    }

    /** A deployment whose files were seen before is no news, so instances with older and newer files do not fight. */
    @Transactional
    boolean offer(Map<String, ?> document) {
        routings.lock();
        String text = text(document);
        if (routings.knows(checksum(text))) {
            return false;
        }
        append(RoutingSource.DEPLOYMENT, text, null, null);
        return true;
    }

    /** Must run inside the transaction that also audits it. */
    int append(RoutingSource source, String document, @Nullable String note, @Nullable Long author) {
        routings.lock();
        int number = routings.highestNumber() + 1;
        routings.deactivate();
        routings.insert(
                uuids.next(), number, source.word(), checksum(document), document, note, author, clock.instant());
        routings.trim(number - KEPT);
        return number;
    }

    String text(Map<String, ?> document) {
        try {
            return json.writeValueAsString(document);
        } catch (IOException unwritable) {
            throw new IllegalStateException("A document of maps and lists is JSON", unwritable);
        }
    }

    private static byte[] checksum(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
