package dev.offshoot.mail.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void triggerKnowsWhenItApplies() {
        Trigger trigger = read("""
                key: auth.welcome
                title: Welcome
                topic: account
                triggers:
                  - {event: auth.user.registered, when: /origin ≠ import, to: /userId}
                """).triggers().getFirst();

        assertThat(trigger.when()).isNotNull().satisfies(when -> {
            assertThat(when.holds(Map.of("origin", "self"))).isTrue();
            assertThat(when.holds(Map.of("origin", "import"))).isFalse();
        });
    }

    @Test
    void attachmentIsNamedByThePayload() {
        AttachmentPattern invoice =
                read("""
                key: payments.invoice
                title: Invoice
                topic: payments
                triggers:
                  - event: payments.invoice.issued
                    to: /recipient
                    attachments: [{service: payments, path: "/api/payments/invoices/{invoiceId}/document", name: "{code}.pdf"}]
                """).triggers().getFirst().attachments().getFirst();
        Map<String, String> payload = Map.of("invoiceId", "7/..", "code", "C26/1");

        assertThat(faults).isEmpty();
        assertThat(invoice.names()).containsExactly("invoiceId", "code");
        assertThat(invoice.path(payload)).hasValue("/api/payments/invoices/7%2F../document");
        assertThat(invoice.name(payload)).isEqualTo("C26-1.pdf");
        assertThat(invoice.path(Map.of())).isEmpty();
    }

    @Test
    void attachmentWithoutAPathIsAFault() {
        read("""
                key: payments.invoice
                title: Invoice
                topic: payments
                triggers:
                  - event: payments.invoice.issued
                    to: /recipient
                    attachments: [{service: payments, name: "{code}.pdf"}]
                """);

        assertThat(faults)
                .extracting(Fault::message)
                .containsExactly("an attachment is a service, a path of it and a name");
    }

    @Test
    void linkIsFilledWithEncodedValues() {
        LinkPattern link = LinkPattern.parse("/auth/links/{token}");

        assertThat(link.fill("https://x.example", Map.of("token", "a/b c")))
                .hasValue("https://x.example/auth/links/a%2Fb%20c");
        assertThat(link.fill("https://x.example", Map.of())).isEmpty();
    }

    @Test
    void faultsCarryTheirLine() {
        read("""
                key: auth.welcome
                title: Welcome
                topic: account
                colour: red
                parameters:
                  when: instant
                  links: text
                  size: huge
                links: {main: "https://evil.example"}
                triggers:
                  - {event: auth.user.registered, to: nobody}
                """);

        assertThat(faults).extracting(Fault::line).containsExactlyInAnyOrder(4, 7, 8, 9, 11);
    }

    @Test
    void brokenYamlIsOneFaultWithItsLine() {
        assertThat(new ManifestReader("template.yml", faults).read("key: a\n  title: ["))
                .isEmpty();
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
    }

    private Manifest read(String yaml) {
        return new ManifestReader("template.yml", faults).read(yaml).orElseThrow();
    }
}
