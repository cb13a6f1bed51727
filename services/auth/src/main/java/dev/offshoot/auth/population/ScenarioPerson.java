package dev.offshoot.auth.population;

import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A person as a scenario describes them. */
record ScenarioPerson(
        UUID uuid,
        Profile profile,
        UserStatus status,
        List<ScenarioEmail> emails,
        Optional<String> password,
        Optional<String> passwordHash,
        List<String> roles,
        Optional<Instant> registeredAt) {

    static final String LOADED_BY = "service:auth";

    static ScenarioPerson of(ScenarioRow row) {
        Fields fields = row.fields();
        Profile profile = new Profile(
                fields.text("displayName"),
                fields.findText("fullName").orElse(null),
                fields.findText("locale").orElse("en"),
                fields.findText("timeZone").orElse("UTC"),
                null);
        return new ScenarioPerson(
                row.uuid(),
                profile,
                UserStatus.valueOf(fields.findText("status").orElse("active").toUpperCase(Locale.ROOT)),
                fields.list("emails").stream().map(ScenarioEmail::of).toList(),
                fields.findText("password"),
                fields.findText("passwordHash"),
                fields.list("roles", String.class),
                fields.findInstant("registeredAt"));
    }

    User invited(Instant now) {
        return User.invited(uuid, profile, Origin.SELF, null, registeredAt.orElse(now));
    }

    /** The account in the state the scenario gives it. */
    User settle(User invited, long primaryEmailId, Instant now) {
        return switch (status) {
            case INVITED -> invited;
            case ACTIVE -> activate(invited, primaryEmailId, now);
            case DEACTIVATED -> activate(invited, primaryEmailId, now).deactivate("admin", now);
            case ERASED -> throw new IllegalArgumentException("No scenario holds the erased");
        };
    }

    private User activate(User invited, long primaryEmailId, Instant now) {
        return invited.activate(profile, primaryEmailId, registeredAt.orElse(now));
    }
}
