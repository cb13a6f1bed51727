package dev.offshoot.mail.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.listOf;
import static dev.offshoot.populator.FieldType.reference;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.topic.Preferences;
import dev.offshoot.mail.topic.Topics;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.List;

/** Switches people set. */
@Singleton
class PreferenceScenario implements ScenarioEntity {

    private final LocalUsers users;
    private final Topics topics;
    private final Preferences preferences;

    PreferenceScenario(LocalUsers users, Topics topics, Preferences preferences) {
        this.users = users;
        this.topics = topics;
        this.preferences = preferences;
    }

    @Override
    public String name() {
        return "preferences";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("user", reference("users")), optional("on", listOf(text())), optional("off", listOf(text())));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        topics.seed();
        for (ScenarioRow row : rows) {
            long user = users.idOf(row.fields().uuid("user"));
            set(user, row, "on", true);
            set(user, row, "off", false);
        }
    }

    private void set(long user, ScenarioRow row, String field, boolean enabled) {
        if (row.fields().has(field)) {
            row.fields()
                    .list(field, String.class)
                    .forEach(key -> preferences.set(user, topics.find(key).orElseThrow(), enabled, "settings"));
        }
    }

    @Override
    public List<String> tables() {
        return List.of("preferences");
    }
}
