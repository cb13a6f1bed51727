package dev.offshoot.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.mail.rendering.Publication;
import dev.offshoot.mail.rendering.Publishing;
import dev.offshoot.mail.rendering.PublishingRules;
import dev.offshoot.mail.rendering.Renderer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedTemplatesTest {

    private final ShippedTemplates shipped = ShippedTemplates.load();
    private final Publishing publishing = new Publishing(
            new Renderer(),
            new PublishingRules(
                    Set.of("platform"), Set.of(), Set.of("account", "notices", "operations"), Set.of(), Set.of()),
            (manifest, trigger) -> List.of());

    @Test
    void everyTemplatePassesEveryCheckInEnglishAndSpanish() {
        assertThat(shipped.sources()).hasSizeGreaterThanOrEqualTo(11).allSatisfy(source -> {
            Publication publication = publishing.publish(source, shipped.layoutOf(source));

            assertThat(publication.programs()).containsOnlyKeys("en", "es");
            assertThat(publication.warnings()).isEmpty();
        });
    }
}
