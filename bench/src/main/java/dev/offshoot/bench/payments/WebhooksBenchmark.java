package dev.offshoot.bench.payments;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench webhooks}. */
@Command(
        name = "webhooks",
        description = "Payments from the request for money to the invoice, by REST and the fake provider's webhooks.",
        mixinStandardHelpOptions = true)
public final class WebhooksBenchmark implements Callable<Integer> {

    @Option(names = "--payments", defaultValue = "1000", description = "Payments (${DEFAULT-VALUE}).")
    private int payments;

    @Option(names = "--concurrency", defaultValue = "16", description = "Payers at once (${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(names = "--warm-up", defaultValue = "300", description = "Payments before it counts (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--look-every",
            defaultValue = "25",
            description = "Milliseconds between two looks at a payment, the grain of its time (${DEFAULT-VALUE}).")
    private int lookEvery;

    @Option(names = "--return", description = "The payer comes back to the return page, in a race with the webhook.")
    private boolean returning;

    @Override
    public Integer call() throws Exception {
        if (payments < 1 || concurrency < 1 || warmUp < 0 || lookEvery < 1) {
            System.err.println("--payments, --concurrency and --look-every are at least 1, --warm-up is at least 0.");
            return 2;
        }
        System.out.println(Machine.here());
        try (Auth auth = Auth.start();
                PackagedService service = PaymentsProcess.start(auth);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Rows rows = Rows.of(service);
            System.out.println(rows.durability());
            Journey journey =
                    new Journey(client, service, new ServiceToken(auth), Duration.ofMillis(lookEvery), returning);
            Payers.pay(warmUp, concurrency, journey);

            Duration before = service.processorTime();
            Payers payers = Payers.pay(payments, concurrency, journey);
            System.out.println(payers.describe(service.processorTime().minus(before)));
            System.out.printf(
                    "captured twice %d, paid without invoice %d, invoice numbers missing %d, transactions not balanced %d (bar: 0 each)%n",
                    capturedTwice(rows), withoutInvoice(rows), IssuedInvoices.missing(rows), Books.unbalanced(rows));
        }
        return 0;
    }

    /** Captures beyond the first of their payment. */
    private static long capturedTwice(Rows rows) throws SQLException {
        return rows.number("select count(*) - count(distinct payment_id) from captures");
    }

    private static long withoutInvoice(Rows rows) throws SQLException {
        return rows.number("""
                select count(*) from payments p
                where p.status = 'succeeded' and not exists (select from invoices i where i.payment_id = p.id)
                """);
    }
}
