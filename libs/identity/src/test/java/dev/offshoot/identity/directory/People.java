package dev.offshoot.identity.directory;

import dev.offshoot.identity.DirectoryUser;
import java.util.UUID;

/** People as auth describes them. */
final class People {

    private People() {}

    static DirectoryUser named(UUID id, String name, int version) {
        return new DirectoryUser(id, name, name, null, true, false, version, null, null, null);
    }

    static DirectoryUser reachable(UUID id, String email, int version) {
        return new DirectoryUser(id, "Ada Park", "Ada Park", null, true, false, version, email, "en", "Europe/Madrid");
    }

    static DirectoryUser erased(UUID id) {
        return new DirectoryUser(id, null, null, null, false, true, 9, null, null, null);
    }
}
