package dev.offshoot.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.route.OpenRoutes;
import org.junit.jupiter.api.Test;

/** What every service promises. */
@OffshootTest(service = "payments")
class PaymentsIT {

    private final RunningService service;

    PaymentsIT(RunningService service) {
        this.service = service;
    }

    @Test
    void everyColumnHasARuleForAnonymousCopies() {
        assertThat(AnonymizerRules.mistakes(service.context())).isEmpty();
    }

    @Test
    void whatAnybodyMayCallIsListedAndOpenAtTheFront() {
        OpenRoutes.agree(
                service, "payments", service.bean(AnonymousRoutes.class).find());
    }
}
