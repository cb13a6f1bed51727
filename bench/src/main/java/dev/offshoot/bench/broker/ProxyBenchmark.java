package dev.offshoot.bench.broker;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench broker}. Peers take turns in the same run; only their own processor time counts. */
@Command(
        name = "broker",
        description = "Requests through the broker, and through nginx where it is installed.",
        mixinStandardHelpOptions = true)
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
        try (Upstream upstream = new Upstream(bytes);
                Auth auth = Auth.start()) {
            String token = auth.tokens().service("bench", "operations:read").token();
            Callers callers = new Callers(connections, bytes, token);
            peers.add(new BrokerProcess(upstream.port(), auth, token));
            Nginx.start(upstream.port(), FreePorts.pick())
                    .ifPresentOrElse(peers::add, () -> System.out.println("nginx is not installed: no peer"));
            for (Proxy peer : peers) {
                callers.run(peer.port(), Duration.ofSeconds(seconds));
            }
            for (int turn = 0; turn < turns; turn++) {
                for (Proxy peer : peers) {
                    measure(peer, callers);
                }
            }
        } finally {
            peers.forEach(Proxy::close);
        }
        return 0;
    }

    private void measure(Proxy peer, Callers callers) throws InterruptedException, ExecutionException {
        Duration before = peer.processorTime();
        long answered = callers.run(peer.port(), Duration.ofSeconds(seconds));
        double micros = peer.processorTime().minus(before).toNanos() / 1e3 / answered;
        System.out.printf(
                Locale.ROOT,
                "%s: %d requests of %d bytes, %.0f/s, %.1f µs of processor time each%n",
                peer.name(),
                answered,
                bytes,
                (double) answered / seconds,
                micros);
    }
}
