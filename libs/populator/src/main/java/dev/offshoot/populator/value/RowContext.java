package dev.offshoot.populator.value;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** @param uuid of the row; what is invented for it depends on nothing else */
public record RowContext(UUID uuid, Instant now) {

    /** @param field tells two invented values of one row apart */
    RandomGenerator random(String field) {
        long seed = uuid.getMostSignificantBits() * 31 + uuid.getLeastSignificantBits();
        return new SplittableRandom(seed ^ ((long) field.hashCode() << 32));
    }
}
