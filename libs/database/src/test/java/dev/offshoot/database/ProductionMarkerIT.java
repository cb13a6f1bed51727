package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductionMarkerIT {

    private final SampleDatabase database = new SampleDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void localDatabaseIsNotMarked() {
        try (ApplicationContext context = database.start()) {
            assertThat(context.getBean(ProductionMarker.class).isSet()).isFalse();
        }
    }

    @Test
    void databaseOfAProductionProcessIsRecognisedByALocalOne() {
        database.start(Map.of("offshoot.environment", "production")).close();

        try (ApplicationContext context = database.start()) {
            assertThatThrownBy(() -> context.getBean(ProductionMarker.class).refuse("populate"))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessage("populate never runs on a database marked as production.");
        }
    }

    @Test
    void databaseThatBecomesProductionIsMarkedAtTheNextStart() {
        database.start().close();
        database.start(Map.of("offshoot.environment", "production")).close();

        try (ApplicationContext context = database.start()) {
            assertThat(context.getBean(ProductionMarker.class).isSet()).isTrue();
        }
    }

    @Test
    void productionProcessIsRefusedWhateverTheDatabaseSays() {
        try (ApplicationContext context = database.start(Map.of("offshoot.environment", "production"))) {
            assertThatThrownBy(() -> context.getBean(ProductionMarker.class).refuse("populate"))
                    .hasMessage("populate never runs with OFFSHOOT_ENVIRONMENT=production.");
        }
    }
}
