package dev.offshoot.backing;

import dev.offshoot.backing.container.Docker;
import java.util.Map;
import java.util.Optional;

/** What a person decided about backing servers, as environment variables. */
public record BackingSettings(Map<String, String> variables) {

    public static BackingSettings ofEnvironment() {
        return new BackingSettings(System.getenv());
    }

    BackingMode mode() {
        return value(BackingMode.VARIABLE).map(BackingMode::parse).orElse(BackingMode.AUTO);
    }

    Optional<String> value(String variable) {
        return Optional.ofNullable(variables.get(variable)).filter(setting -> !setting.isBlank());
    }

    Docker docker() {
        return Docker.at(value("DOCKER_HOST").orElse(""));
    }
}
