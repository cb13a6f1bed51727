package dev.offshoot.mail.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.mail.manifest.Fault;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingTest {

    private static final String MANIFEST = """
            key: shop.order
            title: Order
            topic: account
            parameters:
              code: {type: text, max: 40}
              total: money
              note: paragraph?
              token: secret
              lines: [{name: text, count: integer}]
            links: {main: "/shop/orders/{token}"}
            """;
    private static final String BODY = """
            <mj-text>{{text "intro"}} {{code}} {{money total}}</mj-text>
            <mj-raw>{{#each lines}}</mj-raw>
            <mj-text>{{name}}: {{number count}}</mj-text>
            <mj-raw>{{/each}}</mj-raw>
            <mj-button href="{{links.main}}">{{text "open"}}</mj-button>
            """;
    private static final String TEXTS = """
            subject: "Order {{code}}"
            preheader: Thank you
            intro: Your order
            open: Open it
            """;
    private static final String SAMPLE = """
            code: C-1
            total: {amount: "121.00", currency: EUR}
            token: a-token
            lines: [{name: Shirt, count: 2}]
            """;
    private static final Layout LAYOUT = new Layout("""
            <mjml><mj-body><mj-section><mj-column>{{content}}</mj-column></mj-section></mj-body></mjml>
            """, new TreeMap<>());

    private final Renderer renderer = new Renderer();
    private final Publishing publishing = new Publishing(
            renderer,
            new PublishingRules(Set.of("platform"), Set.of(), Set.of("account"), Set.of(), Set.of("img.example")),
            (manifest, trigger) -> List.of());

    @Test
    void publishedProgramEscapesValuesInHtmlAndShowsThemInText() {
        Publication publication = publishing.publish(source(BODY, TEXTS), LAYOUT);

        RenderedMail mail = render(publication, "<img onerror=x>");

        assertThat(mail.subject()).isEqualTo("Order <img onerror=x>");
        assertThat(mail.html()).contains("&lt;img onerror&#x3D;x&gt;").doesNotContain("<img onerror");
        assertThat(mail.text())
                .contains("Your order <img onerror=x> €121.00")
                .contains("Shirt: 2")
                .contains("Open it: https://shop.example/shop/orders/a-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{unknown}}",
                "{{this.class}}",
                "{{code.class}}",
                "{{{code}}}",
                "{{&code}}",
                "{{lookup code \"x\"}}",
                "{{> partial}}",
                "{{#each lines as |line|}}{{/each}}",
                "{{token}}",
                "{{total}}",
                "{{#if code}}",
                "{{text \"missing\"}}"
            })
    void referenceThatIsNotDeclaredOrAllowedIsRefusedWithItsLine(String expression) {
        String body = BODY + "<mj-text>" + expression + "</mj-text>\n";

        List<Fault> faults = faults(body, TEXTS);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("shop.order/body.mjml");
            assertThat(fault.line()).isGreaterThanOrEqualTo(6);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mj-include path=\"x\"/>",
                "<script>x</script>",
                "<mj-image src=\"https://evil.example/x.png\" alt=\"x\"/>",
                "<mj-image src=\"https://img.example/x.png\"/>",
                "<mj-text><a href=\"https://evil.example\">x</a></mj-text>",
                "<mj-text><a href=\"{{links.main}}\" onclick=\"x\">x</a></mj-text>",
                "<mj-text>not closed"
            })
    void markupThatIsNotAllowedIsRefusedWithItsLine(String element) {
        List<Fault> faults = faults(BODY + element + "\n", TEXTS);

        assertThat(faults).anySatisfy(fault -> assertThat(fault.line()).isGreaterThanOrEqualTo(6));
    }

    @Test
    void textMissingInOneLocaleIsNamed() {
        TreeMap<String, String> texts = new TreeMap<>(Map.of("en", TEXTS, "es", TEXTS.replace("open: Open it\n", "")));
        TemplateSource source = new TemplateSource("shop.order", MANIFEST, BODY, texts, SAMPLE);

        assertThatExceptionOfType(PublishingRefused.class)
                .isThrownBy(() -> publishing.publish(source, LAYOUT))
                .withMessageContaining("shop.order/texts/es.yml:1: text \"open\" is missing");
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        List<Fault> faults = faults(BODY + "<script>{{nobody}}</script>\n", TEXTS.replace("{{code}}", "{{kode}}"));

        assertThat(faults).extracting(Fault::file).contains("shop.order/body.mjml", "shop.order/texts/en.yml");
        assertThat(faults).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void nothingButTheListedHelpersIsRegistered() {
        assertThat(TemplateFunctions.names())
                .containsExactlyInAnyOrder(
                        "if",
                        "unless",
                        "each",
                        "with",
                        "eq",
                        "date",
                        "time",
                        "number",
                        "money",
                        "plural",
                        "list",
                        "markdown",
                        "excerpt",
                        "person");
    }

    @Test
    void hashChangesWithTheLayout() {
        TemplateSource source = source(BODY, TEXTS);

        assertThat(source.hash(LAYOUT)).isNotEqualTo(source.hash(new Layout(LAYOUT.mjml() + " ", new TreeMap<>())));
        assertThat(source.hash(LAYOUT)).isEqualTo(source(BODY, TEXTS).hash(LAYOUT));
    }

    private RenderedMail render(Publication publication, String code) {
        Map<String, Object> model = new MailModel(publication.manifest(), new Brand("Shop", "https://shop.example"))
                .of(
                        Map.of(
                                "code", code,
                                "total", Map.of("amount", "121.00", "currency", "EUR"),
                                "lines", List.of(Map.of("name", "Shirt", "count", 2L))),
                        Map.of("token", "a-token"),
                        new Audience("Ada", Locale.ENGLISH, ZoneId.of("UTC"), Map.of(), Map.of()));
        Program program = Optional.ofNullable(publication.programs().get("en")).orElseThrow();
        return renderer.compile(program).render(model, Locale.ENGLISH, ZoneId.of("UTC"));
    }

    private List<Fault> faults(String body, String texts) {
        try {
            publishing.publish(source(body, texts), LAYOUT);
            return List.of();
        } catch (PublishingRefused refused) {
            return refused.faults();
        }
    }

    private static TemplateSource source(String body, String texts) {
        return new TemplateSource("shop.order", MANIFEST, body, new TreeMap<>(Map.of("en", texts)), SAMPLE);
    }
}
