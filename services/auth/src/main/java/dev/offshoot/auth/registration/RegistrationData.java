package dev.offshoot.auth.registration;

import dev.offshoot.auth.user.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a registration remembers between the request and the redeemed link. */
public record RegistrationData(Profile profile, Map<String, String> source) {

    private static final String DISPLAY_NAME = "displayName";
    private static final String FULL_NAME = "fullName";
    private static final String LOCALE = "locale";
    private static final String TIME_ZONE = "timeZone";
    private static final String SOURCE = "source.";

    Map<String, String> toMap() {
        Map<String, String> map = new HashMap<>();
        put(map, DISPLAY_NAME, profile.displayName());
        put(map, FULL_NAME, profile.fullName());
        map.put(LOCALE, profile.locale());
        map.put(TIME_ZONE, profile.timeZone());
        source.forEach((name, value) -> map.put(SOURCE + name, value));
        return map;
    }

    public static RegistrationData of(Map<String, String> map) {
        Map<String, String> source = new HashMap<>();
        map.forEach((name, value) -> {
            if (name.startsWith(SOURCE)) {
                source.put(name.substring(SOURCE.length()), value);
            }
        });
        Profile profile = new Profile(
                map.get(DISPLAY_NAME),
                map.get(FULL_NAME),
                Objects.requireNonNullElse(map.get(LOCALE), "en"),
                Objects.requireNonNullElse(map.get(TIME_ZONE), "UTC"),
                null);
        return new RegistrationData(profile, source);
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
