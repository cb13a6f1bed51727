package dev.offshoot.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.core.value.PropertyResolver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param user the role with rows only
 * @param ownerUser the role that owns the tables; empty where another process migrates
 * @param patience how long a start waits for a server that does not answer yet
 * @param mayBeAway whether a start goes on without a server that does not answer, its schema unchecked
 * @param skipLibraries libraries whose tables this service replaces by its own
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
@Requires(property = "offshoot.database.enabled", value = "true")
record DatabaseSettings(
        String url,
        String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        @Bindable(defaultValue = "10s") Duration patience,
        @Bindable(defaultValue = "false") boolean mayBeAway,
        @Nullable List<String> skipLibraries) {

    static final String PREFIX = "offshoot.database";

    /** For programs without beans. */
    static DatabaseSettings of(PropertyResolver settings) {
        return new DatabaseSettings(
                settings.getRequiredProperty(PREFIX + ".url", String.class),
                settings.getRequiredProperty(PREFIX + ".user", String.class),
                settings.getProperty(PREFIX + ".password", String.class).orElse(null),
                settings.getProperty(PREFIX + ".owner-user", String.class).orElse(null),
                settings.getProperty(PREFIX + ".owner-password", String.class).orElse(null),
                Duration.ZERO,
                false,
                settings.getProperty(PREFIX + ".skip-libraries", Argument.listOf(String.class))
                        .orElse(null));
    }

    Login service() {
        return new Login(url, user, password);
    }

    Optional<Login> owner() {
        return Optional.ofNullable(ownerUser)
                .filter(name -> !name.isBlank())
                .map(name -> new Login(url, name, ownerPassword));
    }

    boolean skips(String library) {
        return skipLibraries != null && skipLibraries.contains(library);
    }
}
