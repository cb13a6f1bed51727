package dev.offshoot.testing.auth;

import dev.offshoot.testing.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People the directory knows; unknown ones are named as such. */
public final class KnownUsers {

    private final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();

    /** An active person who reads English in UTC. */
    public KnownUsers add(UUID id, String name, String email) {
        return add(id, Map.of("displayName", name, "fullName", name, "email", email));
    }

    /** @param fields replace what a person has by default */
    public KnownUsers add(UUID id, Map<String, Object> fields) {
        Map<String, Object> user = new HashMap<>(Map.of(
                "id",
                id.toString(),
                "displayName",
                "Somebody",
                "fullName",
                "Somebody",
                "active",
                true,
                "erased",
                false,
                "version",
                1,
                "locale",
                "en",
                "timeZone",
                "UTC"));
        user.putAll(fields);
        users.put(id.toString(), user);
        return this;
    }

    public KnownUsers remove(UUID id) {
        users.remove(id.toString());
        return this;
    }

    String json(String request) {
        List<Object> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (var id : Json.at(Json.read(request), "ids").values()) {
            Map<String, Object> user = users.get(id.getStringValue());
            if (user == null) {
                unknown.add(id.getStringValue());
            } else {
                known.add(user);
            }
        }
        return Json.write(Map.of("users", known, "unknown", unknown));
    }
}
