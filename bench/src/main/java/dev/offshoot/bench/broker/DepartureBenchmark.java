package dev.offshoot.bench.broker;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench broker leave}: two brokers under load, one of which is told to end by SIGTERM. */
@Command(
        name = "leave",
        description = "Ends one of two brokers under load and counts the requests that fail.",
        mixinStandardHelpOptions = true)
final class DepartureBenchmark implements Callable<Integer> {

    private static final long LOOK_NANOS = 200_000_000;

    @Option(names = "--connections", defaultValue = "50", description = "Connections (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--seconds", defaultValue = "5", description = "Load before and after (${DEFAULT-VALUE}).")
    private int seconds;

    private final Map<BrokerProcess, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        try (Upstream upstream = Upstream.answering(1024);
                Auth auth = Auth.start()) {
            String token = auth.tokens().service("bench", "operations:read").token();
            try (BrokerProcess staying = new BrokerProcess(upstream.port(), auth, token);
                    BrokerProcess leaving = new BrokerProcess(upstream.port(), auth, token);
                    ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                callers.execute(() -> watch(List.of(staying, leaving)));
                while (choice(List.of(staying, leaving)).size() < 2) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                for (int i = 0; i < connections; i++) {
                    callers.execute(() -> call(List.of(staying, leaving)));
                }
                Thread.sleep(Duration.ofSeconds(seconds));
                long before = answered.get();
                leaving.end();
                Thread.sleep(Duration.ofSeconds(seconds));
                over.set(true);
                System.out.printf("%d requests before the signal%n", before);
            }
        }
        System.out.printf("%d requests answered, %d failed%n", answered.get(), failed.get());
        return failed.get() == 0 ? 0 : 1;
    }

    /** What a balancer does. */
    private void watch(List<BrokerProcess> brokers) {
        while (!over.get()) {
            brokers.forEach(broker -> ready.put(broker, isReady(broker)));
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean isReady(BrokerProcess broker) {
        try (Conversation balancer = new Conversation(broker.port())) {
            balancer.ask("GET", "/health/ready", "");
            balancer.head();
            return true;
        } catch (IOException notReady) {
            return false;
        }
    }

    private List<BrokerProcess> choice(List<BrokerProcess> brokers) {
        return brokers.stream()
                .filter(broker -> ready.getOrDefault(broker, false))
                .toList();
    }

    private void call(List<BrokerProcess> brokers) {
        while (!over.get()) {
            List<BrokerProcess> choice = choice(brokers);
            BrokerProcess broker = choice.get(ThreadLocalRandom.current().nextInt(choice.size()));
            try (Conversation client = new Conversation(broker.port())) {
                askUntilToldToLeave(client);
            } catch (IOException lost) {
                failed.incrementAndGet();
            }
        }
    }

    private void askUntilToldToLeave(Conversation client) throws IOException {
        boolean stays = true;
        while (stays && !over.get()) {
            client.ask("GET", "/api/shop/things/1", "");
            String head = client.head();
            client.in().readNBytes(Conversation.length(head));
            answered.incrementAndGet();
            stays = !head.contains("\r\nconnection: close") && !head.contains("\r\nConnection: close");
        }
    }
}
