package dev.offshoot.events.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.reference;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.events.event.Events;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

@Singleton
class EventScenario implements ScenarioEntity {

    private final Events events;
    private final InstantSource clock;

    EventScenario(Events events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("owner", reference("users")), required("title", text()), optional("createdAt", instant()));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        for (ScenarioRow row : rows) {
            events.restore(
                    row.uuid(),
                    row.fields().uuid("owner"),
                    row.fields().text("title"),
                    row.fields().findInstant("createdAt").orElse(clock.instant()));
        }
    }

    @Override
    public List<String> tables() {
        return List.of("events");
    }
}
