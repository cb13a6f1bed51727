package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidGeneratorTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");

    private final UuidGenerator uuids = new UuidGenerator(InstantSource.fixed(NOON));

    @Test
    void identifierIsOfVersionSeven() {
        UUID uuid = uuids.next();

        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void identifierBeginsWithTheMoment() {
        assertThat(uuids.next().getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void laterIdentifierSortsBehind() {
        UUID later = new UuidGenerator(InstantSource.fixed(NOON.plusMillis(1))).next();

        assertThat(uuids.next().toString()).isLessThan(later.toString());
    }
}
