package dev.offshoot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.service.OffshootService;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.auth.AuthStandIn;
import dev.offshoot.testing.database.Sql;
import dev.offshoot.testing.event.EventProbe;
import dev.offshoot.testing.http.TestClient;
import dev.offshoot.testing.server.Servers;
import dev.offshoot.testing.token.Tokens;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.EmbeddedApplication;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One instance of the service under test, in this process, and everything a test needs around it. */
public final class RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** 404: no health endpoint on the class path. 401: the library under test closes it. */
    private static final Set<Integer> READY = Set.of(200, 404, 401, 403);

    private final Surroundings surroundings;
    private @Nullable ApplicationContext context;

    RunningService(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public URI url() {
        return bean(EmbeddedServer.class).getURI();
    }

    public TestClient http() {
        return new TestClient(this::url);
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public ApplicationContext context() {
        if (context == null) {
            throw new IllegalStateException("The service is stopped");
        }
        return context;
    }

    boolean isRunning() {
        return context != null;
    }

    /** Tokens this service accepts, signed by the key that {@link #auth()} publishes. */
    public Tokens tokens() {
        return surroundings.tokens();
    }

    public MutableClock clock() {
        return surroundings.clock();
    }

    public EventProbe events() {
        return surroundings.events();
    }

    public Sql sql() {
        return surroundings.sql();
    }

    public AuthStandIn auth() {
        return surroundings.auth();
    }

    /** Cuts this service off PostgreSQL, the broker or Redis; for {@code @OffshootTest(interruptible = true)}. */
    public Interruptions interruptions() {
        return surroundings.interruptions();
    }

    /** Stops and starts the servers themselves; for {@code @OffshootTest(own = …)}. */
    public Servers servers() {
        return surroundings.servers();
    }

    /** A second instance beside this one: same database, broker, Redis and clock. Ends with the test class. */
    public RunningService startAnother() {
        return surroundings.start();
    }

    /** Runs a command of the service's jar, as a short process of its own would, and says its exit code. */
    public int command(String word, String... arguments) {
        Map<String, Object> settings = surroundings.settings();
        settings.put("offshoot.mode", OffshootService.MODE_COMMAND);
        try (ApplicationContext command = OffshootService.context(surroundings.service())
                .properties(settings)
                .start()) {
            return command.getBeansOfType(ServiceCommand.class).stream()
                    .filter(candidate -> candidate.name().equals(word))
                    .findFirst()
                    .orElseThrow()
                    .run(command, List.of(arguments));
        }
    }

    public void restart() {
        stop();
        start();
    }

    /** As a signal would. Nothing happens when it is stopped already. */
    public void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public void start() {
        ApplicationContext starting = OffshootService.context(surroundings.service())
                .properties(surroundings.settings())
                .build();
        starting.registerSingleton(new ClockFactory.Shared(surroundings.clock()));
        context = starting.start();
        starting.findBean(EmbeddedApplication.class).ifPresent(EmbeddedApplication::start);
        if (starting.containsBean(EmbeddedServer.class)) {
            awaitReadiness();
        }
    }

    private void awaitReadiness() {
        String path = "/api/" + surroundings.service() + "/health/readiness";
        Awaitility.await("readiness of " + surroundings.service())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(http().get(path).send()).matches(answer -> READY.contains(answer.status())));
    }
}
