package dev.offshoot.bench;

import dev.offshoot.bench.anonymizer.AnonymizerBenchmark;
import dev.offshoot.bench.auth.LoginBenchmark;
import dev.offshoot.bench.auth.RefreshBenchmark;
import dev.offshoot.bench.broker.ProxyBenchmark;
import dev.offshoot.bench.events.EventsBenchmark;
import dev.offshoot.bench.mail.MailBenchmark;
import dev.offshoot.bench.payments.InvoicesBenchmark;
import dev.offshoot.bench.payments.LedgerBenchmark;
import dev.offshoot.bench.payments.WebhooksBenchmark;
import dev.offshoot.bench.registrations.RegistrationsBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./offshoot bench <name>}. Each benchmark is a subcommand. */
@Command(
        name = "bench",
        description = "Measures the platform on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EventsBenchmark.class,
            LoginBenchmark.class,
            RefreshBenchmark.class,
            MailBenchmark.class,
            AnonymizerBenchmark.class,
            ProxyBenchmark.class,
            RegistrationsBenchmark.class,
            LedgerBenchmark.class,
            WebhooksBenchmark.class,
            InvoicesBenchmark.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
