package dev.offshoot.payments.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardWebhookTest {

    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final Duration AGE = Duration.ofMinutes(5);

    /** The example of the standard's own libraries. */
    @Test
    void aKnownMessageHasItsKnownSignature() {
        assertThat(StandardWebhook.sign(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY))
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whatWasSignedIsRecognisedWithinItsAge() {
        Map<String, String> headers = StandardWebhook.sign(SECRET, "m1", AT, BODY);

        assertThat(verify(headers, BODY, AT.plusSeconds(300))).contains("m1");
        assertThat(verify(headers, BODY, AT.plusSeconds(301))).isEmpty();
        assertThat(verify(headers, BODY, AT.minusSeconds(301))).isEmpty();
    }

    @Test
    void whateverIsAlteredIsRefused() {
        Map<String, String> headers = StandardWebhook.sign(SECRET, "m1", AT, BODY);

        assertThat(verify(headers, "{}".getBytes(UTF_8), AT)).isEmpty();
        for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            Map<String, String> altered = new HashMap<>(headers);
            altered.put(header, header.equals("webhook-timestamp") ? "1614265331" : "v1,AAAA");
            assertThat(verify(altered, BODY, AT)).as(header).isEmpty();
            altered.remove(header);
            assertThat(verify(altered, BODY, AT)).as(header).isEmpty();
        }
    }

    @Test
    void eitherOfTwoSecretsMayHaveSigned() {
        Map<String, String> headers = StandardWebhook.sign(SECRET, "m1", AT, BODY);

        assertThat(StandardWebhook.verify(List.of(new byte[32], SECRET), headers, BODY, AT, AGE))
                .contains("m1");
        assertThat(StandardWebhook.verify(List.of(new byte[32]), headers, BODY, AT, AGE))
                .isEmpty();
    }

    private static java.util.Optional<String> verify(Map<String, String> headers, byte[] body, Instant now) {
        return StandardWebhook.verify(List.of(SECRET), headers, body, now, AGE);
    }
}
