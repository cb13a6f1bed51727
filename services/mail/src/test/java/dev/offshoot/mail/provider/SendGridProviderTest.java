package dev.offshoot.mail.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendGridProviderTest {

    private HttpServer sendGrid;
    private String body = "";

    @BeforeEach
    void start() throws IOException {
        sendGrid = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sendGrid.start();
    }

    @AfterEach
    void stop() {
        sendGrid.stop(0);
    }

    @Test
    void mailIsHandedOverWithItsDeliveryAsArgument() {
        answer(202, Map.of("X-Message-Id", "abc"));
        OutgoingMail mail = SmtpProviderTest.mail();

        assertThat(send(mail)).isEqualTo(new Outcome.Taken("abc"));
        assertThat(body)
                .contains("\"delivery\":\"" + mail.delivery() + "\"")
                .contains(mail.messageId())
                .contains("\"click_tracking\":{\"enable\":false")
                .contains("\"bypass_spam_management\":{\"enable\":true}");
    }

    @Test
    void busyApiIsAskedAgainWhenItSays() {
        answer(429, Map.of("Retry-After", "120"));

        assertThat(send(SmtpProviderTest.mail())).isEqualTo(new Outcome.TryLater("status 429", Duration.ofMinutes(2)));
    }

    @Test
    void failingApiPostpones() {
        answer(503, Map.of());

        assertThat(send(SmtpProviderTest.mail())).isEqualTo(new Outcome.TryLater("status 503", null));
    }

    @Test
    void badRequestIsTheMailsFault() {
        answer(400, Map.of());

        assertThat(send(SmtpProviderTest.mail())).isEqualTo(new Outcome.Refused("status 400"));
    }

    @Test
    void brokenLineLeavesTheFateUnknown() {
        sendGrid.createContext("/v3/mail/send", exchange -> exchange.close());

        assertThat(send(SmtpProviderTest.mail())).isInstanceOf(Outcome.Unknown.class);
    }

    private void answer(int status, Map<String, String> headers) {
        sendGrid.createContext("/v3/mail/send", exchange -> {
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private Outcome send(OutgoingMail mail) {
        return new SendGridProvider(settings(sendGrid.getAddress().getPort())).send(mail);
    }

    static ProviderSettings settings(int port) {
        return new ProviderSettings(
                "sendgrid",
                "",
                new ProviderSettings.Smtp(null, 587, null, null, "required", null, 2, 1000),
                new ProviderSettings.SendGrid("a-key", null, "global", false, true, true, "http://127.0.0.1:" + port),
                new ProviderSettings.Rates("1000/s", "1000/s", "1000/s"));
    }
}
