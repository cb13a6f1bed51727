package dev.offshoot.backing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FreePortsIT {

    private static final int LOOKS = 10_000;

    @Test
    void lookingAtAPortDoesNotTakeItWhileOtherProcessesAreStarted() {
        int port = FreePorts.pick();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> startProcessesUntil(enough));
        try {
            for (int look = 0; look < LOOKS; look++) {
                assertThat(FreePorts.isFree(port)).isTrue();
            }
        } finally {
            enough.set(true);
            others.join();
        }
    }

    @Test
    void noPortIsPickedTwice() {
        assertThat(FreePorts.pick()).isNotEqualTo(FreePorts.pick());
    }

    private static void startProcessesUntil(AtomicBoolean enough) {
        while (!enough.get()) {
            Command.of(List.of("true")).run();
        }
    }
}
