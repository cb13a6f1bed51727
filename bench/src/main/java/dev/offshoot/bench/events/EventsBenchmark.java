package dev.offshoot.bench.events;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.offshoot.bench.Machine;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench events}, on the backing servers that OFFSHOOT_BACKING and the usual addresses choose. */
@Command(
        name = "events",
        description = "Events end to end: throughput, latency at a steady rate, nothing lost or doubled under kill -9.",
        mixinStandardHelpOptions = true)
public final class EventsBenchmark implements Callable<Integer> {

    private static final int WARM_UP = 20_000;

    @Option(
            names = "--events",
            defaultValue = "100000",
            description = "Events of the throughput run (${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--batch", defaultValue = "50", description = "Events a transaction there (${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--rate", defaultValue = "1000", description = "Events/s of the latency run (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "Length of the latency run (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--kills", defaultValue = "20", description = "Random kills of the last run (${DEFAULT-VALUE}).")
    private int kills;

    @Override
    public Integer call() throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        PrintStream out = System.out;
        out.println("events on " + Broker.name() + "; " + Machine.here());
        try (Installation installation = new Installation()) {
            measure(installation.settings(), out);
        }
        if (kills == 0) {
            return 0;
        }
        try (Installation installation = new Installation()) {
            Ledger ledger = new KillRun(installation).run(kills);
            out.printf("%d kills: %s%n", kills, ledger);
            return ledger.balances() ? 0 : 1;
        }
    }

    private void measure(Map<String, String> settings, PrintStream out) throws InterruptedException {
        try (ApplicationContext sink = Node.start(Node.SINK, settings);
                ApplicationContext source = Node.start(Node.SOURCE, settings)) {
            Sender sender = new Sender(source);
            Arrivals arrivals = sink.getBean(Arrivals.class);
            arrivals.awaitFirst(sender);
            Throughput throughput = new Throughput(sender, arrivals, batch);
            throughput.run(WARM_UP);
            out.printf("throughput: %d events/s end to end%n", throughput.run(events));
            out.printf("latency at %d/s: %s%n", rate, new SteadyRate(sender, arrivals).run(rate, seconds));
        }
    }
}
