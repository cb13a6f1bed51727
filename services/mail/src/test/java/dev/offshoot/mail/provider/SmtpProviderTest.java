package dev.offshoot.mail.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpProviderTest {

    @Test
    void mailIsHandedOverWithTextHtmlAndItsHeaders() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            OutgoingMail mail = mail();

            assertThat(send(server, mail)).isEqualTo(new Outcome.Taken(null));
            assertThat(String.join("\n", server.received()))
                    .contains("RCPT TO:<ada@example.test>")
                    .contains("Message-ID: " + mail.messageId())
                    .contains("Auto-Submitted: auto-generated")
                    .contains("Content-Language: en")
                    .contains("text/plain")
                    .contains("text/html")
                    .doesNotContain("List-Unsubscribe");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 greylisted, 451 4.3.0",
        "RCPT, 451 4.7.1 greylisted, 451 4.7.1",
        "RCPT, 454 try later, 454",
        "., 451 4.3.2 later, 451 4.3.2"
    })
    void temporaryAnswerPostpones(String command, String answer, String summary) {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(command, answer))) {
            assertThat(send(server, mail())).isEqualTo(new Outcome.TryLater(summary, null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user ada@example.test, 550 5.1.1",
        "550 no such user, 550",
        "554 5.2.1 disabled, 554 5.2.1"
    })
    void refusedAddressIsTheRecipientsFault(String answer, String summary) {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("RCPT", answer))) {
            assertThat(send(server, mail())).isEqualTo(new Outcome.RecipientRefused(summary));
        }
    }

    @Test
    void refusedContentIsTheMailsFault() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(".", "554 5.6.0 looks like spam"))) {
            assertThat(send(server, mail())).isEqualTo(new Outcome.Refused("554 5.6.0"));
        }
    }

    @Test
    void serverThatHangsIsLeftAfterTheTimeout() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("MAIL", ScriptedSmtpServer.SILENCE))) {
            assertThat(send(server, mail())).isInstanceOf(Outcome.TryLater.class);
        }
    }

    @Test
    void silenceAfterTheWholeMailLeavesItsFateUnknown() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(".", ScriptedSmtpServer.SILENCE))) {
            assertThat(send(server, mail())).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void lineThatBreaksBeforeTheWholeMailPostpones() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("DATA", ScriptedSmtpServer.HANG_UP))) {
            assertThat(send(server, mail())).isInstanceOf(Outcome.TryLater.class);
        }
    }

    @Test
    void mailThatFindsItsConnectionGoneTakesANewOne() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(".", ScriptedSmtpServer.LAST_MAIL))) {
            MailProvider provider = server.relay("off");

            assertThat(provider.send(mail())).isEqualTo(new Outcome.Taken(null));
            assertThat(provider.send(mail())).isEqualTo(new Outcome.Taken(null));
            assertThat(server.mails()).isEqualTo(2);
        }
    }

    @Test
    void mailsShareAConnectionAndCostNoQuestionWhetherItIsOpen() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            MailProvider provider = server.relay("off");
            for (int i = 0; i < 3; i++) {
                provider.send(mail());
            }

            assertThat(server.received())
                    .filteredOn(line -> line.startsWith("EHLO"))
                    .hasSize(1);
            assertThat(server.received()).doesNotContain("NOOP", "RSET");
        }
    }

    @Test
    void nobodyListeningPostpones() {
        ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of());
        server.close();

        assertThat(send(server, mail())).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void relayWithoutTlsIsRefusedWhenTlsIsRequired() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, mail(), "required")).isInstanceOf(Outcome.TryLater.class);
            assertThat(server.received()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    private static Outcome send(ScriptedSmtpServer server, OutgoingMail mail) {
        return send(server, mail, "off");
    }

    private static Outcome send(ScriptedSmtpServer server, OutgoingMail mail, String tls) {
        return server.relay(tls).send(mail);
    }

    static OutgoingMail mail() {
        return new OutgoingMail(
                UUID.randomUUID(),
                "auth.welcome",
                "platform@offshoot.local",
                "offshoot.local",
                null,
                "ada@example.test",
                "Ada Park",
                "Hello",
                "<p>Hello</p>",
                "Hello",
                "en",
                true,
                null,
                List.of());
    }
}
