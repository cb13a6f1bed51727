package dev.offshoot.bench.payments;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.payments.Writers.Rate;
import dev.offshoot.bench.service.PackagedService;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench ledger}: by SQL on the database of payments, without the service. A throw-away PostgreSQL never waits for
 * its disk; for figures that count, {@code OFFSHOOT_BACKING=external} names one that does.
 */
@Command(
        name = "ledger",
        description =
                "Postings on one hot account with every trigger, beside a balance row locked by select for update.",
        mixinStandardHelpOptions = true)
public final class LedgerBenchmark implements Callable<Integer> {

    @Option(names = "--writers", defaultValue = "32", description = "Connections at once (${DEFAULT-VALUE}).")
    private int writers;

    @Option(names = "--seconds", defaultValue = "10", description = "Length of either (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "3", description = "Seconds before it counts (${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        if (writers < 1 || seconds < 1 || warmUp < 0) {
            System.err.println("--writers and --seconds are at least 1, --warm-up is at least 0.");
            return 2;
        }
        System.out.println(Machine.here());
        try (PackagedService payments = PaymentsProcess.migrated()) {
            Rows rows = Rows.of(payments);
            System.out.println(rows.durability());

            PlainBalance plain = new PlainBalance(rows);
            Rate warm = writers(warmUp).run(plain::writer);
            Rate baseline = writers(seconds).run(plain::writer);
            System.out.printf(
                    "%s; lost %d%n",
                    baseline.describe("select for update"), plain.missing(warm.commits() + baseline.commits()));

            Books books = new Books(rows);
            warm = writers(warmUp).run(books::writer);
            Rate ledger = writers(seconds).run(books::writer);
            System.out.printf(
                    "%s (bar: 2000/s); not balanced %d, lost %d%n",
                    ledger.describe("ledger"),
                    Books.unbalanced(rows),
                    books.missing(warm.commits() + ledger.commits()));
            System.out.printf(
                    Locale.ROOT,
                    "the ledger posts %.2f times as many (bar: 2.5)%n",
                    ledger.perSecond() / baseline.perSecond());
        }
        return 0;
    }

    private Writers writers(int length) {
        return new Writers(writers, Duration.ofSeconds(length));
    }
}
