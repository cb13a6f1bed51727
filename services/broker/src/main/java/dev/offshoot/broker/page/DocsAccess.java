package dev.offshoot.broker.page;

import dev.offshoot.identity.Caller;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** Who reads the explorer. */
@Singleton
class DocsAccess {

    /** The values of {@code offshoot.broker.docs.access}. */
    enum Readers {
        ANYONE,
        MEMBERS,
        OPERATORS
    }

    private final Readers readers;

    DocsAccess(@Property(name = "offshoot.broker.docs.access", defaultValue = "anyone") Readers readers) {
        this.readers = readers;
    }

    boolean admits(Caller caller) {
        return switch (readers) {
            case ANYONE -> true;
            case MEMBERS -> !(caller instanceof Caller.Anonymous);
            case OPERATORS -> caller.hasRole("operator");
        };
    }
}
