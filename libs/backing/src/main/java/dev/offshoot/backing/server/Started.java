package dev.offshoot.backing.server;

import java.io.IOException;
import java.util.Optional;

/**
 * A server that answers.
 *
 * @param name as a person calls it
 * @param origin what was chosen and why, for the log
 * @param remedy what a person can do when it no longer answers
 * @param stop ends what was started for it; does nothing for a server of somebody else
 */
public record Started<A extends Address>(String name, A address, String origin, String remedy, Runnable stop) {

    /** A server that was there before, and stays. */
    public static <A extends Address> Started<A> found(Provider<A> provider, A address, String reason) {
        String remedy = "start it or correct " + provider.variable();
        Started<A> found = new Started<>(provider.name(), address, "found " + reason, remedy, () -> {});
        found.fault().ifPresent(fault -> {
            throw new BackingFailure(fault);
        });
        return found;
    }

    /** A server this process started, and ends. */
    public static <A extends Address> Started<A> embedded(String name, A address, Runnable stop) {
        return new Started<>(name, address, "embedded", "stop the platform and start it again", stop);
    }

    public Started<A> because(String reason) {
        return new Started<>(name, address, origin + " " + reason, remedy, stop);
    }

    /** One line for a log: what, where, and why. */
    public String description() {
        return "%s: %s:%d, %s".formatted(name, address.host(), address.port(), origin);
    }

    /** Empty while it answers; otherwise one sentence with the remedy. */
    public Optional<String> fault() {
        try {
            address.check();
            return Optional.empty();
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Optional.of("%s does not answer at %s:%d (%s); %s."
                    .formatted(name, address.host(), address.port(), reason.strip(), remedy));
        }
    }
}
