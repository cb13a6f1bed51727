package dev.offshoot.bench.auth;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.PackagedService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench refresh}: each client goes on where the last answer left a session; some answers get lost on the way. */
@Command(
        name = "refresh",
        description = "Refreshes over many sessions, with lost answers.",
        mixinStandardHelpOptions = true)
public final class RefreshBenchmark implements Callable<Integer> {

    private static final int PER_PERSON = 40;

    /** Signing in is not what is measured here. */
    private static final Map<String, String> CHEAP_PASSWORDS =
            Map.of("offshoot.auth.hash.memory", "8192KiB", "offshoot.auth.hash.iterations", "1");

    @Option(names = "--sessions", defaultValue = "2000", description = "Sessions (${DEFAULT-VALUE}).")
    private int sessions;

    @Option(names = "--clients", defaultValue = "16", description = "Clients at once (${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--seconds", defaultValue = "15", description = "Length (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--lost", defaultValue = "5", description = "Answers lost, in percent (${DEFAULT-VALUE}).")
    private int lost;

    @Option(names = "--warm-up", defaultValue = "15", description = "Seconds before it counts (${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        try (PackagedService auth =
                        AuthProcess.start(Crowd.scenario(Math.ceilDiv(sessions, PER_PERSON)), CHEAP_PASSWORDS);
                Calls calls = new Calls(auth)) {
            BlockingQueue<String> tokens = signIn(auth, calls);
            Callable<Boolean> refresh = () -> refreshOne(calls, tokens);
            new Load(clients, Duration.ofSeconds(warmUp)).run(refresh);

            Duration before = auth.processorTime();
            Figures figures = new Load(clients, Duration.ofSeconds(seconds)).run(refresh);
            System.out.println(
                    figures.describe("refreshes", auth.processorTime().minus(before)));
            System.out.println("signed out: " + countSignedOut(calls, tokens));
        }
        return 0;
    }

    private BlockingQueue<String> signIn(PackagedService auth, Calls calls) throws Exception {
        List<String> addresses = Crowd.addresses(auth);
        System.out.println("opening " + sessions + " sessions");
        BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
        List<Future<String>> opening = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < sessions; i++) {
                String address = addresses.get(i % addresses.size());
                opening.add(threads.submit(() -> calls.signIn(address, Crowd.PASSWORD)));
            }
            for (Future<String> token : opening) {
                tokens.add(token.get());
            }
        }
        return tokens;
    }

    private boolean refreshOne(Calls calls, BlockingQueue<String> tokens) throws Exception {
        String token = tokens.take();
        String successor = calls.refresh(token);
        boolean answerLost = ThreadLocalRandom.current().nextInt(100) < lost;
        tokens.put(answerLost ? token : successor);
        return true;
    }

    private static long countSignedOut(Calls calls, BlockingQueue<String> tokens) {
        return tokens.stream().filter(token -> !isAlive(calls, token)).count();
    }

    private static boolean isAlive(Calls calls, String token) {
        try {
            return !calls.refresh(token).isEmpty();
        } catch (Exception signedOut) {
            return false;
        }
    }
}
