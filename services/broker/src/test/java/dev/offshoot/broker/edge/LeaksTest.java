package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all others: every buffer of the suite is tracked, and none may have been forgotten. */
@Order(Integer.MAX_VALUE)
class LeaksTest {

    /** The detector learns of collected buffers when further ones are made. */
    private static List<String> leaks() {
        System.gc();
        for (int i = 0; i < 100; i++) {
            ByteBufAllocator.DEFAULT.buffer(16).release();
        }
        return RecordingLeakDetector.LEAKS;
    }

    /** The one that is forgotten on purpose comes after the others: once it is found, so are they. */
    @Test
    void noBufferWasForgottenButThisOne() {
        assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
        forget();

        Awaitility.await().until(() -> leaks().stream().anyMatch(leak -> leak.contains("LeaksTest.forget")));

        assertThat(leaks()).allMatch(leak -> leak.contains("LeaksTest.forget"));
    }

    private static void forget() {
        ByteBufAllocator.DEFAULT.buffer(16).writeByte(1);
    }
}
