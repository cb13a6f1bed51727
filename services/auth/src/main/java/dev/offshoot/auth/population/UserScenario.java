package dev.offshoot.auth.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.anyOf;
import static dev.offshoot.populator.FieldType.flag;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.listOf;
import static dev.offshoot.populator.FieldType.object;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.List;

/** People; the first address is the primary one. */
@Singleton
class UserScenario implements ScenarioEntity {

    private final ScenarioUsers users;

    UserScenario(ScenarioUsers users) {
        this.users = users;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("displayName", text()),
                optional("fullName", text()),
                required(
                        "emails",
                        listOf(anyOf(
                                text(),
                                object(
                                        required("address", text()),
                                        optional("label", oneOf("personal", "work", "other")),
                                        optional("verified", flag()))))),
                optional("password", text()),
                optional("passwordHash", text()),
                optional("status", oneOf("invited", "active", "deactivated")),
                optional("roles", listOf(text())),
                optional("locale", text()),
                optional("timeZone", text()),
                optional("registeredAt", instant()));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        users.load(rows);
    }

    @Override
    public List<String> tables() {
        return List.of("action_links", "sessions", "passwords", "user_roles", "email_addresses", "users");
    }
}
