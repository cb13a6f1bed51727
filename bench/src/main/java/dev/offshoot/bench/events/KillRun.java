package dev.offshoot.bench.events;

import io.micronaut.context.ApplicationContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Kills source or sink at random moments under load, starts it again each time, and reads the ledger at the end. */
final class KillRun {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LONGEST_LIFE_MILLIS = 4_000;
    private static final int CHECK_MILLIS = 50;

    private final Installation installation;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final InstantSource clock = InstantSource.system();
    private final File log;

    KillRun(Installation installation) throws IOException {
        this.installation = installation;
        this.log = Files.createTempFile("bench-events-", ".log").toFile();
        log.deleteOnExit();
    }

    Ledger run(int kills) throws IOException, InterruptedException, SQLException {
        try (Connection source = installation.source();
                Connection sink = installation.sink()) {
            prepare(sink);
            Process sender = spawn(Node.SOURCE, true);
            Process receiver = spawn(Node.SINK, false);
            awaitMore(sink, 0);
            for (int kill = 0; kill < kills; kill++) {
                Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                if (random.nextBoolean()) {
                    sender.destroyForcibly().waitFor();
                    sender = spawn(Node.SOURCE, true);
                } else {
                    receiver.destroyForcibly().waitFor();
                    receiver = spawn(Node.SINK, false);
                }
            }
            awaitMore(sink, Ledger.count(sink, "arrivals"));
            sender.destroyForcibly().waitFor();
            Ledger ledger = drained(source, sink);
            receiver.destroyForcibly().waitFor();
            return ledger;
        }
    }

    /** Tables and the sink's queue have to exist before the first event. */
    private void prepare(Connection sink) throws InterruptedException, SQLException {
        try (ApplicationContext _ = Node.start(Node.SOURCE, installation.settings());
                ApplicationContext _ = Node.start(Node.SINK, installation.settings())) {
            while (Ledger.count(sink, "subscriptions") == 0) {
                Thread.sleep(CHECK_MILLIS);
            }
        }
    }

    /** A source that sends nothing new empties the outbox. */
    private Ledger drained(Connection source, Connection sink) throws IOException, InterruptedException, SQLException {
        Process relay = spawn(Node.SOURCE, false);
        try {
            Instant deadline = clock.instant().plus(PATIENCE);
            Ledger ledger = Ledger.of(source, sink);
            while (clock.instant().isBefore(deadline) && (Ledger.count(source, "outbox") > 0 || ledger.lost() > 0)) {
                Thread.sleep(CHECK_MILLIS);
                ledger = Ledger.of(source, sink);
            }
            return ledger;
        } finally {
            relay.destroyForcibly().waitFor();
        }
    }

    private void awaitMore(Connection sink, long arrivals) throws InterruptedException, SQLException {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (Ledger.count(sink, "arrivals") <= arrivals) {
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("Nothing arrives; see " + log);
            }
            Thread.sleep(CHECK_MILLIS);
        }
    }

    private Process spawn(String service, boolean sending) throws IOException {
        return Node.spawn(service, sending, installation.settings(), log);
    }
}
