package dev.offshoot.bench.broker;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench broker}. Peers take turns in the same run; only their own processor time counts. */
@Command(
        name = "broker",
        description = "Requests through the broker, and through nginx where it is installed.",
        mixinStandardHelpOptions = true,
        subcommands = {BodiesBenchmark.class, EventStreamBenchmark.class, DepartureBenchmark.class})
public final class ProxyBenchmark implements Callable<Integer> {

    @Option(names = "--connections", defaultValue = "200", description = "Connections (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--bytes", defaultValue = "1024", description = "Size of an answer (${DEFAULT-VALUE}).")
    private int bytes;

    @Option(names = "--seconds", defaultValue = "8", description = "Length of a turn (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--turns", defaultValue = "3", description = "Turns of each peer (${DEFAULT-VALUE}).")
    private int turns;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        List<Proxy> peers = new ArrayList<>();
        try (Upstream upstream = Upstream.answering(bytes);
                Auth auth = Auth.start()) {
            String token = auth.tokens().service("bench", "operations:read").token();
            Callers callers = new Callers(connections, bytes, token);
            peers.add(new BrokerProcess(upstream.port(), auth, token));
            Nginx.start(upstream.port(), FreePorts.pick())
                    .ifPresentOrElse(peers::add, () -> System.out.println("nginx is not installed: no peer"));
            for (Proxy peer : peers) {
                new WarmUp(callers, Duration.ofSeconds(seconds)).run(peer);
            }
            measure(peers, callers);
        } finally {
            peers.forEach(Proxy::close);
        }
        return 0;
    }

    private void measure(List<Proxy> peers, Callers callers) throws InterruptedException, ExecutionException {
        Map<String, Double> micros = new LinkedHashMap<>();
        for (int i = 0; i < turns; i++) {
            for (Proxy peer : peers) {
                Turn turn = Turn.of(peer, callers, Duration.ofSeconds(seconds));
                micros.merge(peer.name(), turn.micros() / turns, Double::sum);
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d requests of %d bytes, %.0f/s, %.1f µs of processor time each%n",
                        peer.name(),
                        turn.answered(),
                        bytes,
                        turn.perSecond(),
                        turn.micros());
            }
        }
        if (micros.containsKey("nginx")) {
            System.out.printf(
                    Locale.ROOT,
                    "broker / nginx: %.2f of the processor time%n",
                    micros.getOrDefault("broker", 0.0) / micros.getOrDefault("nginx", 1.0));
        }
    }
}
