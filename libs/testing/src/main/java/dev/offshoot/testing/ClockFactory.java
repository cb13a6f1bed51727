package dev.offshoot.testing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the test's clock where the framework's would be. */
@Factory
@Requires(bean = ClockFactory.Shared.class)
class ClockFactory {

    @Singleton
    @Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
    InstantSource clock(Shared shared) {
        return shared.clock();
    }

    /** Given to each context by hand, so that all instances of a test class have one clock. */
    record Shared(MutableClock clock) {}
}
