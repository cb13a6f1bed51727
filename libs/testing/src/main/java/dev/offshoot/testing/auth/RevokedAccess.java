package dev.offshoot.testing.auth;

import dev.offshoot.testing.http.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The revocations auth tells a service at its start and after each break. */
public final class RevokedAccess {

    private final List<UUID> sessions = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> users = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> clients = new CopyOnWriteArrayList<>();

    public RevokedAccess session(UUID id) {
        sessions.add(id);
        return this;
    }

    /** @param accessVersion the least {@code ver} a token of this person may carry */
    public RevokedAccess user(UUID id, int accessVersion, boolean active) {
        users.add(Map.of("id", id, "accessVersion", accessVersion, "active", active));
        return this;
    }

    public RevokedAccess key(String id) {
        keys.add(id);
        return this;
    }

    public RevokedAccess client(String name) {
        clients.add(name);
        return this;
    }

    String json() {
        return Json.write(Map.of("sessions", sessions, "users", users, "keys", keys, "clients", clients));
    }
}
