package dev.offshoot.bench.mail;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench mail}. */
@Command(
        name = "mail",
        description = "Mails from event to a relay on this machine, and what writing one costs.",
        mixinStandardHelpOptions = true)
public final class MailBenchmark implements Callable<Integer> {

    private static final int CHUNK = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--mails", defaultValue = "20000", description = "Mails at full speed (${DEFAULT-VALUE}).")
    private int mails;

    @Option(names = "--warm-up", defaultValue = "5000", description = "Mails before (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--rate", defaultValue = "200", description = "Mails a second for latency (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "15", description = "Length at that rate (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--kills",
            defaultValue = "0",
            description = "Instead: kill one of two instances that often under --mails mails, and count what arrives.")
    private int kills;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        if (kills > 0) {
            try (Auth auth = Auth.start();
                    Relay relay = new Relay()) {
                System.out.println(new KillRun(auth, relay).run(kills, mails));
            }
            return 0;
        }
        measure();
        return 0;
    }

    private void measure() throws Exception {
        try (Auth auth = Auth.start();
                Relay relay = new Relay();
                PackagedService mail = MailProcess.start(auth, relay);
                Events events = new Events(mail, auth.standIn().users())) {
            flood(events, relay, warmUp);
            Duration before = mail.processorTime();
            long start = System.nanoTime();
            flood(events, relay, mails);
            double elapsed = (System.nanoTime() - start) / 1e9;
            double millisEach = mail.processorTime().minus(before).toNanos() / 1e6 / mails;
            System.out.printf(
                    Locale.ROOT,
                    "event to relay: %d mails, %.0f/s; mail spends %.2f ms of processor time on each%n",
                    mails,
                    mails / elapsed,
                    millisEach);
            System.out.println(latency(steady(events, relay)));
            MailProcess.figures(mail, auth, "mail_writing")
                    .forEach(line -> System.out.println("writing a mail: " + line));
        }
    }

    private static void flood(Events events, Relay relay, int count) throws Exception {
        int expected = relay.arrivals().size() + count;
        for (int i = 1; i <= count; i++) {
            events.publish();
            if (i % CHUNK == 0 || i == count) {
                events.confirm();
            }
        }
        await(relay, expected);
    }

    private List<Long> steady(Events events, Relay relay) throws Exception {
        int expected = relay.arrivals().size() + rate * seconds;
        List<String> addresses = new ArrayList<>();
        List<Long> published = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = start + i * 1_000_000_000L / rate;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            published.add(System.nanoTime());
            addresses.add(events.publish());
        }
        await(relay, expected);
        List<Long> latencies = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            long arrived = Objects.requireNonNull(relay.arrivals().get(addresses.get(i)));
            latencies.add(arrived - published.get(i));
        }
        return latencies;
    }

    private static void await(Relay relay, int expected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (relay.arrivals().size() < expected) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Only " + relay.arrivals().size() + " of " + expected + " mails arrived");
            }
            Thread.sleep(5);
        }
    }

    private String latency(List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "event to relay at %d/s: median %.1f ms, p99 %.1f ms",
                rate,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }
}
