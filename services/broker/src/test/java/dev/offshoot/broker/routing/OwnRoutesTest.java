package dev.offshoot.broker.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.service.MissingSetting;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnRoutesTest {

    private static RoutingSettings with(String page, String path) {
        return new RoutingSettings(Path.of("routes"), null, Map.of(page, path), 1);
    }

    @Test
    void pageThatALegacyOwnsIsSwitchedOff() {
        assertThat(OwnRoutes.broker("http://127.0.0.1:1", with("docs", "off").ownPaths())
                        .routes())
                .extracting(RouteSpec::id)
                .contains("broker-operations")
                .doesNotContain("broker-docs");
    }

    @Test
    void pageThatShallBeElsewhereIsRefusedInOneSentence() {
        assertThatThrownBy(() -> with("docs", "/manual"))
                .isInstanceOf(MissingSetting.class)
                .hasMessage(
                        "OFFSHOOT_BROKER_PATHS_DOCS is '/manual'; a page (docs, health, operations, problems) can only"
                                + " be 'off'.");
        assertThatThrownBy(() -> with("shop", "off")).isInstanceOf(MissingSetting.class);
    }
}
