package dev.offshoot.template.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.template.TemplateRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# template:begin head\na\n# template:end head\n",
                "  // template:begin head\n  a\n  // template:end head\n",
                "-- template:begin head\r\na\r\n-- template:end head\r\n",
                "<!-- template:begin head -->\na\n<!-- template:end head -->"
            })
    void markersAreCommentsOfManyLanguages(String text) {
        RegionedText parsed = RegionedText.parse("file", text);

        assertThat(parsed.regions()).containsExactly(new Region("head", text));
        assertThat(parsed.text()).isEqualTo(text);
    }

    @Test
    void whatStandsOutsideIsTheServicesOwn() {
        RegionedText text =
                RegionedText.parse("file", "own\n# template:begin a\nx\n# template:end a\nown too, no line end");

        assertThat(text.with("a", "# template:begin a\ny\n# template:end a\n").text())
                .isEqualTo("own\n# template:begin a\ny\n# template:end a\nown too, no line end");
        assertThat(text.without("a").text()).isEqualTo("own\nown too, no line end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# template:begin a\n",
                "# template:end a\n",
                "# template:begin a\n# template:begin b\n# template:end b\n# template:end a\n",
                "# template:begin a\n# template:end b\n",
                "# template:begin a\n# template:end a\n# template:begin a\n# template:end a\n"
            })
    void markersThatDoNotPairAreRefused(String text) {
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> RegionedText.parse("services/x/pom.xml", text))
                .withMessageStartingWith("services/x/pom.xml: region ");
    }
}
