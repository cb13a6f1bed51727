package dev.offshoot.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.sample.RunningLoad;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.server.OwnServer;
import dev.offshoot.testing.server.Server;
import dev.offshoot.testing.server.Servers;
import dev.offshoot.web.limit.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The servers themselves end and come back under load, and everything committed has its effect once and in order. */
@OffshootTest(
        service = "orders",
        own = {Server.POSTGRES, Server.BROKER, Server.REDIS})
class StoppedServersIT {

    private static final String READINESS = "/api/orders/health/readiness";
    private static final String LIVENESS = "/api/orders/health/liveness";

    private final RunningService service;
    private final RunningLoad load;
    private final Servers servers;

    StoppedServersIT(RunningService service) {
        this.service = service;
        this.servers = service.servers();
        this.load = RunningLoad.on(service);
    }

    @AfterEach
    void stop() {
        load.stop();
    }

    @Test
    void brokerStoppedAndStarted() {
        servers.broker().stop();
        load.awaitProgress(300);
        assertThat(status(READINESS)).as("ready: what is published waits").isEqualTo(200);
        servers.broker().start();
        load.awaitProgress(100);

        load.balances();
    }

    @Test
    void databaseStoppedAndStarted() {
        servers.postgres().stop();
        await().atMost(Duration.ofSeconds(10)).until(() -> status(READINESS) == 503);
        assertThat(status(LIVENESS)).isEqualTo(200);
        servers.postgres().start();
        load.awaitProgress(100);
        await().atMost(Duration.ofSeconds(10)).until(() -> status(READINESS) == 200);

        load.balances();
    }

    @Test
    void withoutRedisBusinessGoesOnAndLimitsAreCountedHereAndHalved() {
        awaitLimitsOfRedis();

        servers.redis().stop();
        load.awaitProgress(100);
        assertThat(threeOfFour()).containsExactly(true, true, false);
        assertThat(status(READINESS)).isEqualTo(200);

        servers.redis().start();
        awaitLimitsOfRedis();
    }

    @Test
    void everythingStoppedAtOnceAndStarted() {
        Stream.of(servers.redis(), servers.broker(), servers.postgres()).forEach(OwnServer::stop);
        await().atMost(Duration.ofSeconds(10)).until(() -> status(READINESS) == 503);
        Stream.of(servers.redis(), servers.broker(), servers.postgres()).forEach(OwnServer::start);
        load.awaitProgress(100);

        load.balances();
    }

    /** The first commands of a busy process may be too late for Redis to count them. */
    private void awaitLimitsOfRedis() {
        await().atMost(Duration.ofSeconds(20)).until(() -> threeOfFour().equals(List.of(true, true, true)));
    }

    private List<Boolean> threeOfFour() {
        RateLimiter limiter = service.bean(RateLimiter.class);
        String fresh = UUID.randomUUID().toString();
        return Stream.generate(() -> limiter.admit("stopped", "4/24h", fresh).admitted())
                .limit(3)
                .toList();
    }

    private int status(String path) {
        return service.http().get(path).send().status();
    }
}
