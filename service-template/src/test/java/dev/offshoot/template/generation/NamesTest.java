package dev.offshoot.template.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.template.RealCheckout;
import dev.offshoot.template.TemplateRefusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written, so all names share one copy. */
class NamesTest {

    @TempDir
    private static Path copy = Path.of("");

    private static Map<String, String> before = Map.of();

    @BeforeAll
    static void aCopy() {
        RealCheckout.copyEssentialsTo(copy);
        before = RealCheckout.contents(copy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Auth",
                "1x",
                "ab",
                "in voices",
                "../x",
                "/etc",
                "a/b",
                ".",
                "invoices/",
                "in-voices",
                "ünvoices",
                "invoices\n",
                "abcdefghijklmnopqrstuvwxyz",
                "auth",
                "broker",
                "class",
                "true",
                "api",
                "health",
                "contracts",
                "web",
                "docs",
                "users",
                "launcher",
                "bench",
                "any"
            })
    void aBadNameGetsOneSentenceAndNothingIsWritten(String name) {
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> make(name, null))
                .satisfies(refusal ->
                        assertThat(refusal.sentence()).hasLineCount(1).endsWith("."));
        assertThat(RealCheckout.contents(copy)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "cases, , --aggregate",
        "records, , --aggregate",
        "lists, , --aggregate",
        "subscriptions, , --aggregate",
        "changes, , --aggregate",
        "shops, user, --aggregate",
        "shops, Shop, such as invoice",
        "shops, ../x, such as invoice",
        "shops, abcdefghijklmnop, such as invoice"
    })
    void aWordThatItsCodeOrDatabaseCannotCarryIsRefused(String name, @Nullable String aggregate, String remedy) {
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> make(name, aggregate))
                .withMessageContaining(remedy);
        assertThat(RealCheckout.contents(copy)).isEqualTo(before);
    }

    private static List<String> make(String name, @Nullable String aggregate) {
        return new NewService(copy).make(new ServiceRequest(name, aggregate, null));
    }
}
