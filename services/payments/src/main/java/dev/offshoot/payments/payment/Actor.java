package dev.offshoot.payments.payment;

import dev.offshoot.identity.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a payment, for its history.
 *
 * @param kind {@code user}, {@code service}, {@code provider} or {@code task}
 * @param acting who acted in the user's name
 * @param name of a service, provider or task
 */
public record Actor(
        String kind,
        @Nullable UUID user,
        @Nullable UUID acting,
        @Nullable String name) {

    public static Actor of(Caller caller) {
        return switch (caller) {
            case Caller.Person person -> new Actor("user", person.id(), person.actor(), null);
            case Caller.Service service -> service(service.client());
            case Caller.Anonymous _ -> new Actor("user", null, null, "payer");
        };
    }

    public static Actor service(String name) {
        return new Actor("service", null, null, name);
    }

    public static Actor provider(String name) {
        return new Actor("provider", null, null, name);
    }

    public static Actor task(String name) {
        return new Actor("task", null, null, name);
    }

    /** Whoever holds the link. */
    public static Actor payer() {
        return new Actor("user", null, null, "payer");
    }
}
