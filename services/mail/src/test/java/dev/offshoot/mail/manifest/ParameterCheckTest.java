package dev.offshoot.mail.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterCheckTest {

    private static final Manifest MANIFEST =
            new ManifestReader("template.yml", new ArrayList<>()).read("""
                    key: shop.order
                    title: Order
                    topic: account
                    parameters:
                      code: {type: text, max: 5}
                      count: integer
                      link: url?
                      kind: enum(small, large)
                      lines: [{name: text, at: instant?}]
                    """).orElseThrow();

    private final ParameterCheck check = new ParameterCheck(Set.of("shop.example"));

    @Test
    void valuesThatFitRaiseNothing() {
        assertThat(misfits(Map.of(
                        "code",
                        "C-1",
                        "count",
                        3L,
                        "kind",
                        "small",
                        "link",
                        "https://shop.example/a",
                        "lines",
                        List.of(Map.of("name", "Shirt")))))
                .isEmpty();
    }

    @Test
    void everyMisfitIsNamedWithItsPath() {
        assertThat(misfits(Map.of(
                        "code",
                        "too long",
                        "count",
                        1.5,
                        "kind",
                        "huge",
                        "extra",
                        "x",
                        "lines",
                        List.of(Map.of("name", "ok", "at", "yesterday"), Map.of()))))
                .containsExactlyInAnyOrder(
                        "code too-long",
                        "count wrong-type",
                        "kind wrong-type",
                        "extra unknown-field",
                        "lines[0].at wrong-type",
                        "lines[1].name required");
    }

    @Test
    void lineBreakInOneLineIsRefused() {
        assertThat(misfits(Map.of("code", "a\r\nb", "count", 1L, "kind", "small", "lines", List.of())))
                .containsExactly("code bad-character");
    }

    @Test
    void foreignHostAndScriptAreRefused() {
        assertThat(misfits(Map.of(
                        "code", "a", "count", 1L, "kind", "small", "lines", List.of(), "link", "javascript:alert(1)")))
                .containsExactly("link host-not-allowed");
        assertThat(misfits(Map.of(
                        "code",
                        "a",
                        "count",
                        1L,
                        "kind",
                        "small",
                        "lines",
                        List.of(),
                        "link",
                        "https://evil.example/")))
                .containsExactly("link host-not-allowed");
    }

    private List<String> misfits(Map<String, ?> values) {
        return check.check(MANIFEST.structure(), values).stream()
                .map(misfit -> misfit.path() + " " + misfit.code())
                .toList();
    }
}
