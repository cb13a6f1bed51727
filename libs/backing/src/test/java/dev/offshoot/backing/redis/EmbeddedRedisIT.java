package dev.offshoot.backing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Started;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {

    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Placement placement = Placement.kept(folder, taken.getLocalPort());

            assertThatExceptionOfType(BackingFailure.class)
                    .isThrownBy(() -> EmbeddedRedis.start(placement))
                    .withMessage(
                            "Redis cannot start: port %d is taken; stop what listens there, or choose another port."
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aDeadServerIsNamedWithItsRemedy() {
        int port = FreePorts.pick();
        Started<RedisAddress> redis = EmbeddedRedis.start(Placement.kept(folder, port));
        assertThat(redis.fault()).isEmpty();

        redis.stop().run();

        assertThat(redis.fault().orElseThrow())
                .startsWith("Redis does not answer at 127.0.0.1:" + port)
                .endsWith("stop the platform and start it again.");
    }
}
