package dev.offshoot.bench.payments;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.payments.Writers.Rate;
import dev.offshoot.bench.service.PackagedService;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench invoices}: by SQL on the database of payments, as {@link LedgerBenchmark}. */
@Command(
        name = "invoices",
        description = "Invoices of one series, whose numbers have no gap.",
        mixinStandardHelpOptions = true)
public final class InvoicesBenchmark implements Callable<Integer> {

    @Option(names = "--invoices", defaultValue = "20000", description = "At most (${DEFAULT-VALUE}).")
    private int invoices;

    @Option(names = "--writers", defaultValue = "8", description = "Connections at once (${DEFAULT-VALUE}).")
    private int writers;

    @Option(names = "--seconds", defaultValue = "10", description = "Length at most (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "1000", description = "Invoices before it counts (${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        if (invoices < 1 || writers < 1 || seconds < 1 || warmUp < 0) {
            System.err.println("--invoices, --writers and --seconds are at least 1, --warm-up is at least 0.");
            return 2;
        }
        System.out.println(Machine.here());
        try (PackagedService payments = PaymentsProcess.migrated()) {
            Rows rows = Rows.of(payments);
            System.out.println(rows.durability());
            IssuedInvoices issued = new IssuedInvoices(rows, warmUp + invoices);
            Writers all = new Writers(writers, Duration.ofSeconds(seconds));
            Rate warm = all.run(issued.upTo(warmUp));
            Rate rate = all.run(issued.upTo(warmUp + invoices));
            System.out.printf(
                    "%s (bar: 500/s); numbers missing %d, invoices lost %d (bar: 0)%n",
                    rate.describe("invoices of one series"),
                    IssuedInvoices.missing(rows),
                    warm.commits() + rate.commits() - IssuedInvoices.count(rows));
        }
        return 0;
    }
}
