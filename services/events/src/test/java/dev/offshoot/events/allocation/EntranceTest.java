package dev.offshoot.events.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EntranceTest {

    private final Entrance entrance = new Entrance(new AllocationSettings(1, 1, 1, 1, Duration.ofMillis(50)));

    @Test
    void whoseTurnDoesNotComeInTimeIsToldWithoutReading() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> entrance.enter(() -> {
                inside.countDown();
                await(over);
                return "first";
            }));
            inside.await();

            assertThatThrownBy(() -> entrance.enter(() -> {
                        throw new AssertionError("read");
                    }))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.type().status().getCode()).isEqualTo(503);
                        assertThat(problem.headers()).containsKey("Retry-After");
                    });
            over.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
    }

    @Test
    void aRefusalGivesThePlaceBack() {
        assertThatThrownBy(() -> entrance.enter(() -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entrance.<String>enter(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
