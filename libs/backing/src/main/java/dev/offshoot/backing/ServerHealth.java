package dev.offshoot.backing;

import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.Started;
import java.util.Optional;

/**
 * How a backing server is at this moment.
 *
 * @param name as a person calls it
 * @param where host and port
 * @param fault empty while it answers; otherwise one sentence with the remedy
 */
public record ServerHealth(String name, String where, Optional<String> fault) {

    static ServerHealth of(Started<?> server) {
        Address address = server.address();
        return new ServerHealth(server.name(), address.host() + ":" + address.port(), server.fault());
    }

    public boolean isUp() {
        return fault.isEmpty();
    }
}
