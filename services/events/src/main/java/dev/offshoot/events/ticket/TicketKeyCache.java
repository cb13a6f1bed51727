package dev.offshoot.events.ticket;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The keys in use, read again after 30 seconds: another instance may have made or retired one. */
@Singleton
class TicketKeyCache {

    private static final Duration REREAD = Duration.ofSeconds(30);

    private final TicketKeys keys;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held held;

    TicketKeyCache(TicketKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The newest one, with its private half. */
    ECKey signing() {
        return current(REREAD).signing();
    }

    /** The public halves, oldest first. */
    List<ECKey> published() {
        return current(REREAD).published();
    }

    /** The public half. A name that is not known yet is looked up once more, at most every second. */
    Optional<ECKey> find(String kid) {
        Optional<ECKey> known = current(REREAD).find(kid);
        return known.isPresent() ? known : current(Duration.ofSeconds(1)).find(kid);
    }

    private Held current(Duration oldest) {
        Held known = held;
        if (known != null && known.isYounger(oldest, clock.instant())) {
            return known;
        }
        reading.lock();
        try {
            Held latest = held;
            if (latest == null || !latest.isYounger(oldest, clock.instant())) {
                latest = read();
                held = latest;
            }
            return latest;
        } finally {
            reading.unlock();
        }
    }

    private Held read() {
        List<TicketKey> rows = keys.ready();
        List<ECKey> published = new ArrayList<>();
        rows.forEach(row -> published.add(parse(row.publicJwk())));
        ECKey signing = parse(keys.privateJwk(rows.getLast()).orElseThrow());
        return new Held(signing, List.copyOf(published), clock.instant());
    }

    private static ECKey parse(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A ticket key does not parse", e);
        }
    }

    private record Held(ECKey signing, List<ECKey> published, Instant readAt) {

        boolean isYounger(Duration age, Instant now) {
            return Duration.between(readAt, now).abs().compareTo(age) < 0;
        }

        Optional<ECKey> find(String kid) {
            return published.stream().filter(key -> key.getKeyID().equals(kid)).findFirst();
        }
    }
}
