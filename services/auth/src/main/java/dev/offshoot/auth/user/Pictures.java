package dev.offshoot.auth.user;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds picture URLs from a configured pattern and a UUID, so that no foreign URL gets in. */
@Singleton
public class Pictures {

    private static final List<String> SIZES = List.of("24", "48", "96", "144");
    private static final List<String> COLORS =
            List.of("#1f6f8b", "#7a4e9f", "#b3541e", "#2e7d32", "#ad1457", "#455a64", "#8d6e00", "#3949ab");

    private final String pattern;

    Pictures(@Value("${offshoot.auth.picture-url}") String pattern) {
        this.pattern = pattern;
    }

    public Picture of(User user) {
        return of(user.uuid(), user.profile().displayName(), user.profile().pictureId());
    }

    public Picture of(UUID user, @Nullable String name, @Nullable UUID pictureId) {
        return new Picture(pictureId, urls(pictureId), initials(name), color(user));
    }

    private @Nullable Map<String, String> urls(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        Map<String, String> urls = new LinkedHashMap<>();
        SIZES.forEach(
                size -> urls.put(size, pattern.replace("{id}", id.toString()).replace("{size}", size)));
        return urls;
    }

    private static String initials(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return Arrays.stream(name.strip().split("\\s+", 3))
                .limit(2)
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
    }

    private static String color(UUID uuid) {
        return COLORS.get(Math.floorMod(uuid.hashCode(), COLORS.size()));
    }
}
