package dev.offshoot.bench.auth;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.PackagedService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench login}. */
@Command(
        name = "login",
        description = "Sign-ins by password at Argon2id m=19 MiB, t=2, p=1.",
        mixinStandardHelpOptions = true)
public final class LoginBenchmark implements Callable<Integer> {

    @Option(names = "--people", defaultValue = "1000", description = "Accounts (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--clients", defaultValue = "8", description = "Clients at once (${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--seconds", defaultValue = "20", description = "Length (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "Seconds before it counts (${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        try (PackagedService auth = AuthProcess.start(Crowd.scenario(people), Map.of());
                Calls calls = new Calls(auth)) {
            List<String> addresses = Crowd.addresses(auth);
            AtomicInteger next = new AtomicInteger();
            Callable<Boolean> signIn =
                    () -> !calls.signIn(addresses.get(next.getAndIncrement() % addresses.size()), Crowd.PASSWORD)
                            .isEmpty();
            new Load(clients, Duration.ofSeconds(warmUp)).run(signIn);

            Duration before = auth.processorTime();
            Figures figures = new Load(clients, Duration.ofSeconds(seconds)).run(signIn);
            System.out.println(figures.describe("sign-ins", auth.processorTime().minus(before)));
        }
        return 0;
    }
}
