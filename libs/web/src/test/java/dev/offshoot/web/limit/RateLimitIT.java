package dev.offshoot.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.backing.Backing;
import dev.offshoot.web.SampleService;
import dev.offshoot.web.sample.AdjustableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateLimitIT {

    private final String key = UUID.randomUUID().toString();

    // Anew for each test: a Redis that is not thrown away remembers the addresses of an earlier run.
    private final String network = "2001:db8:" + key.substring(0, 4) + ":" + key.substring(4, 8);

    @Test
    void routeBeyondItsLimitSaysWhenToReturn() {
        try (SampleService service = SampleService.start(redis())) {
            List<HttpResponse<String>> responses = Stream.generate(() -> from(service, network + "::7", "three"))
                    .limit(4)
                    .toList();

            assertThat(responses).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 429);
            HttpResponse<String> refused = responses.getLast();
            assertThat(refused.body()).contains("too-many-requests");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 1200);
            assertThat(from(service, "2001:db8:ffff:" + key.substring(0, 4) + "::8", "three")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void settingOverridesTheLimitInTheCode() {
        Map<String, Object> properties =
                Map.of("offshoot.sample.limit.configured", "1/h", "offshoot.redis.url", "redis://127.0.0.1:1");
        try (SampleService service = SampleService.start(properties)) {
            assertThat(service.get("/api/sample/limited/configured").statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/api/sample/limited/configured").statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void instancesShareTheLimit() {
        try (SampleService first = SampleService.start(redis());
                SampleService second = SampleService.start(redis())) {
            RateLimiter one = first.bean(RateLimiter.class);
            RateLimiter other = second.bean(RateLimiter.class);

            // The first commands of a busy process may be too late for Redis to count them.
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                String fresh = UUID.randomUUID().toString();
                assertThat(one.admit("shared", "3/h", fresh).admitted()).isTrue();
                assertThat(other.admit("shared", "3/h", fresh).admitted()).isTrue();
                assertThat(one.admit("shared", "3/h", fresh).admitted()).isTrue();
                assertThat(other.admit("shared", "3/h", fresh).admitted()).isFalse();
            });
        }
    }

    @Test
    void roomComesBackWithTime() {
        try (SampleService service = SampleService.start(redis())) {
            RateLimiter limiter = service.bean(RateLimiter.class);
            limiter.admit("slow", "1/h", key);
            Admission refused = limiter.admit("slow", "1/h", key);

            service.bean(AdjustableClock.class).advance(refused.retryAfter().plus(Duration.ofSeconds(1)));

            assertThat(refused.admitted()).isFalse();
            assertThat(limiter.admit("slow", "1/h", key).admitted()).isTrue();
        }
    }

    @Test
    void withoutRedisAnInstanceCountsAloneAndHalf() {
        try (SampleService service = SampleService.start(Map.of("offshoot.redis.url", "redis://127.0.0.1:1"))) {
            RateLimiter limiter = service.bean(RateLimiter.class);

            List<Boolean> admitted = Stream.generate(
                            () -> limiter.admit("alone", "4/h", key).admitted())
                    .limit(3)
                    .toList();

            assertThat(admitted).containsExactly(true, true, false);
        }
    }

    private static HttpResponse<String> from(SampleService service, String address, String route) {
        return service.send(service.request("/api/sample/limited/" + route).header("X-Forwarded-For", address));
    }

    private static Map<String, Object> redis() {
        return Map.of("offshoot.redis.url", Backing.redis().url());
    }
}
