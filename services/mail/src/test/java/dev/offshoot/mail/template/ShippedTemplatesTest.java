package dev.offshoot.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.mail.rendering.Publication;
import dev.offshoot.mail.rendering.Publishing;
import dev.offshoot.mail.rendering.PublishingRules;
import dev.offshoot.mail.rendering.Renderer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedTemplatesTest {

    private final ShippedTemplates shipped = ShippedTemplates.load();
    private final Publishing publishing = new Publishing(
            new Renderer(),
            new PublishingRules(
                    Set.of("platform", "finance"),
                    Set.of("finance"),
                    Set.of(
                            "account",
                            "attendance",
                            "event-management",
                            "event-reminders",
                            "notices",
                            "operations",
                            "payments"),
                    Set.of(),
                    Set.of()),
            new ContractTriggers());

    @Test
    void everyTemplatePassesEveryCheckInEnglishAndSpanish() {
        assertThat(shipped.sources()).hasSizeGreaterThanOrEqualTo(30).allSatisfy(source -> {
            Publication publication = publishing.publish(source, shipped.layoutOf(source));

            assertThat(publication.programs()).containsOnlyKeys("en", "es");
            assertThat(publication.warnings()).isEmpty();
        });
    }
}
