package dev.offshoot.bench.broker;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench broker events}: a stream that outlives every deadline; sender and reader share this process's clock. */
@Command(
        name = "events",
        description = "Reads a service's event stream through the broker and tells how late events come.",
        mixinStandardHelpOptions = true)
final class EventStreamBenchmark implements Callable<Integer> {

    private static final int SECOND = 1_000_000_000;
    private static final double BOUND_MILLIS = 50;
    private static final String DATA = "data: ";

    @Option(names = "--minutes", defaultValue = "10", description = "Length of the stream (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--per-second", defaultValue = "20", description = "Events (${DEFAULT-VALUE}).")
    private int perSecond;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        int events = Math.toIntExact(Duration.ofMinutes(minutes).toSeconds() * perSecond);
        try (Upstream upstream = new Upstream((line, in, out) -> answer(line, out, events));
                Auth auth = Auth.start()) {
            String token = auth.tokens().service("bench", "operations:read").token();
            try (BrokerProcess broker = new BrokerProcess(upstream.port(), auth, token);
                    Conversation reader = new Conversation(broker.port())) {
                reader.ask("GET", "/api/shop/events", "Accept: text/event-stream\r\n");
                reader.head();
                return tell(read(reader.in()), events);
            }
        }
    }

    private void answer(String line, OutputStream out, int events) throws IOException {
        if (!line.contains("/events")) {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < events; i++) {
            LockSupport.parkNanos(SECOND / perSecond);
            String event = DATA + System.nanoTime() + "\n\n";
            out.write((Integer.toHexString(event.length()) + "\r\n" + event + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** How late each was, in milliseconds; chunk sizes are passed over. */
    private static List<Double> read(InputStream in) throws IOException {
        List<Double> late = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null && !line.equals("0"); line = lines.readLine()) {
            if (line.startsWith(DATA)) {
                late.add((System.nanoTime() - Long.parseLong(line.substring(DATA.length()))) / 1e6);
            }
        }
        return late;
    }

    private static int tell(List<Double> late, int sent) {
        Collections.sort(late);
        double worst = late.isEmpty() ? Double.MAX_VALUE : late.getLast();
        System.out.printf(
                Locale.ROOT,
                "%d of %d events; late by %.1f ms in the middle, %.1f ms at p99, %.1f ms at most%n",
                late.size(),
                sent,
                late.isEmpty() ? 0 : late.get(late.size() / 2),
                late.isEmpty() ? 0 : late.get(late.size() * 99 / 100),
                worst);
        return late.size() == sent && worst < BOUND_MILLIS ? 0 : 1;
    }
}
