package dev.offshoot.auth.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.listOf;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.auth.role.ScenarioRoles;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Roles by name; one of the seeded names gets the description and permissions of the scenario. */
@Singleton
class RoleScenario implements ScenarioEntity {

    private final ScenarioRoles roles;

    RoleScenario(ScenarioRoles roles) {
        this.roles = roles;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(required("description", text()), optional("permissions", listOf(text())));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        rows.forEach(row -> roles.put(
                row.key(), row.fields().text("description"), row.fields().list("permissions", String.class)));
    }

    @Override
    public void clear(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("delete from user_roles");
        }
    }
}
