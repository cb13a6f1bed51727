package dev.offshoot.mail.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpTlsTest {

    private static final Outcome UNTRUSTED = new Outcome.TryLater("the relay's certificate is not trusted", null);

    private RelayIdentity here;
    private RelayIdentity elsewhere;

    @BeforeAll
    void makeCertificates(@TempDir Path folder) {
        here = RelayIdentity.of("ip:127.0.0.1", folder);
        elsewhere = RelayIdentity.of("dns:elsewhere.test", folder);
    }

    @Test
    void mailTravelsEncryptedAfterStartTls() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.withStartTls(here.context())) {
            assertThat(send(server, "required", here.certificate())).isEqualTo(new Outcome.Taken(null));
            assertThat(server.received()).containsSubsequence("STARTTLS", "DATA");
        }
    }

    @Test
    void mailTravelsEncryptedFromTheFirstByte() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.withImplicitTls(here.context())) {
            assertThat(send(server, "implicit", here.certificate())).isEqualTo(new Outcome.Taken(null));
            assertThat(server.mails()).isOne();
        }
    }

    @Test
    void relayNobodyVouchesForGetsNothingAfterStartTls() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.withStartTls(here.context())) {
            assertThat(send(server, "required", null)).isEqualTo(UNTRUSTED);
            assertThat(send(server, "required", elsewhere.certificate())).isEqualTo(UNTRUSTED);
            assertThat(server.received()).contains("STARTTLS").noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void relayNobodyVouchesForGetsNothingFromTheFirstByte() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.withImplicitTls(here.context())) {
            assertThat(send(server, "implicit", null)).isEqualTo(UNTRUSTED);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void certificateOfAnotherHostIsRefused() {
        Outcome refused = new Outcome.TryLater("the relay's certificate names another host", null);
        try (ScriptedSmtpServer startTls = ScriptedSmtpServer.withStartTls(elsewhere.context());
                ScriptedSmtpServer implicit = ScriptedSmtpServer.withImplicitTls(elsewhere.context())) {
            assertThat(send(startTls, "required", elsewhere.certificate())).isEqualTo(refused);
            assertThat(send(implicit, "implicit", elsewhere.certificate())).isEqualTo(refused);
            assertThat(startTls.received()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void relayWithoutTlsGetsNothingAndTheReasonSaysWhy() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, "required", here.certificate()))
                    .isEqualTo(new Outcome.TryLater(
                            "the relay offers no STARTTLS, and nothing is sent in plain text", null));
            assertThat(server.received()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    private static Outcome send(ScriptedSmtpServer server, String tls, @Nullable Path trusted) {
        return server.relay(tls, trusted).send(SmtpProviderTest.mail());
    }
}
