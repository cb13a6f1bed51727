package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.route.OpenRoutes;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "events", properties = "offshoot.populator.scenarios=../../populator/scenarios")
class EventsIT {

    private final RunningService service;

    EventsIT(RunningService service) {
        this.service = service;
    }

    @Test
    void everyColumnHasARuleForAnonymousCopies() {
        assertThat(AnonymizerRules.mistakes(service.context())).isEmpty();
    }

    @Test
    void whatAnybodyMayCallIsListedAndOpenAtTheFront() {
        OpenRoutes.agree(service, "events", service.bean(AnonymousRoutes.class).find());
    }
}
