package dev.offshoot.auth.role;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a token says about a person, read in one statement.
 *
 * @param roles sorted names, separated by spaces
 * @param permissions sorted names, separated by spaces
 */
@Introspected
public record Access(UUID uuid, boolean active, int accessVersion, String roles, String permissions) {

    private static final Pattern SPACE = Pattern.compile(" ");

    public List<String> roleNames() {
        return names(roles);
    }

    public List<String> permissionNames() {
        return names(permissions);
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(SPACE.split(joined));
    }
}
