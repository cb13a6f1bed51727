package dev.offshoot.auth.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.listOf;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.auth.client.ScenarioClients;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.List;

/** Service clients for tests of one service alone; the deployment's file has the last word at start. */
@Singleton
class ClientScenario implements ScenarioEntity {

    private final ScenarioClients clients;

    ClientScenario(ScenarioClients clients) {
        this.clients = clients;
    }

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(required("secretSha256", listOf(text())), optional("scopes", listOf(text())));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        rows.forEach(row -> clients.put(
                row.key(),
                row.fields().list("scopes", String.class),
                row.fields().list("secretSha256", String.class)));
    }

    @Override
    public List<String> tables() {
        return List.of("client_secrets", "clients");
    }
}
