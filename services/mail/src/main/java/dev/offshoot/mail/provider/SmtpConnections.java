package dev.offshoot.mail.provider;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Open connections to the relay: a mail costs a round trip, not a TLS handshake. */
@Singleton
class SmtpConnections {

    /** Within this time nobody asks whether it still is: the question costs a round trip. */
    private static final Duration SURELY_OPEN = Duration.ofSeconds(1);

    private final ProviderSettings.Smtp settings;
    private final Semaphore slots;
    private final InstantSource clock;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
    private volatile @Nullable Session session;

    SmtpConnections(ProviderSettings settings, InstantSource clock) {
        this.settings = settings.smtp();
        this.clock = clock;
        this.slots = new Semaphore(settings.smtp().connections());
    }

    int most() {
        return settings.connections();
    }

    /** Runs with a connection, and once more with a new one when an old one turns out to be gone before it took the mail. */
    <T> T with(Use<T> use) throws MessagingException {
        slots.acquireUninterruptibly();
        try {
            Optional<RelayTransport> kept = kept();
            if (kept.isPresent()) {
                try {
                    return run(kept.get(), use);
                } catch (MessagingException e) {
                    if (!RelayFailure.lineLost(e)) {
                        throw e;
                    }
                }
            }
            return run(connect(), use);
        } finally {
            slots.release();
        }
    }

    /** One that failed is not used again. */
    private <T> T run(RelayTransport transport, Use<T> use) throws MessagingException {
        try {
            T result = use.apply(transport);
            idle.push(new Idle(transport, clock.instant()));
            return result;
        } catch (MessagingException | RuntimeException e) {
            close(transport);
            throw e;
        }
    }

    private Optional<RelayTransport> kept() {
        Instant now = clock.instant();
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            if (next.usedAt().plus(SURELY_OPEN).isAfter(now) || next.transport().isConnected()) {
                return Optional.of(next.transport());
            }
            close(next.transport());
        }
        return Optional.empty();
    }

    private RelayTransport connect() throws MessagingException {
        RelayTransport transport = new RelayTransport(session());
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return transport;
    }

    /** Made with the first mail: an installation without a relay has no files to read. */
    private Session session() {
        Session known = session;
        if (known == null) {
            known = RelaySession.of(settings);
            session = known;
        }
        return known;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // It is of no use any more, whatever the relay answers to QUIT.
        }
    }

    @PreDestroy
    void close() {
        idle.forEach(one -> close(one.transport()));
        idle.clear();
    }

    /** Something to do with a connection. */
    interface Use<T> {

        T apply(Transport transport) throws MessagingException;
    }

    /** A connection nobody uses. */
    private record Idle(RelayTransport transport, Instant usedAt) {}
}
