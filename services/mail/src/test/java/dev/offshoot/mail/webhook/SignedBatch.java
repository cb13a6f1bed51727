package dev.offshoot.mail.webhook;

import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** Posts events as SendGrid does. */
final class SignedBatch {

    static final String PUBLIC_KEY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEsPLrulqQrAciQzEZivXadaViXeWfcZHM1+KGdkGBXrxD3abp1/"
                    + "A4eDbOvVwLhUwG29A7bYRqilTLXA1u07xDDQ==";

    private static final String PRIVATE_KEY =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCH7kIUzL76hK6XACxtls8IaMNtqudxVhjaRXE2FyZsahRANCAASw8uu6WpCsByJD"
                    + "MRmK9dp1pWJd5Z9xkczX4oZ2QYFevEPdpunX8Dh4Ns69XAuFTAbb0DtthGqKVMtcDW7TvEMN";

    private final RunningService service;

    SignedBatch(RunningService service) {
        this.service = service;
    }

    TestResponse post(String body) {
        return post(body, body, service.clock().instant());
    }

    /** @param signed what the signature is made of; another body is a forgery */
    TestResponse post(String body, String signed, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return service.http()
                .post("/api/mail/webhooks/sendgrid")
                .header("X-Twilio-Email-Event-Webhook-Signature", sign(timestamp + signed))
                .header("X-Twilio-Email-Event-Webhook-Timestamp", timestamp)
                .json(body)
                .send();
    }

    static String event(String kind, String delivery, String id) {
        return event(kind, delivery, id, "");
    }

    /** @param more further fields, a comma before each */
    static String event(String kind, String delivery, String id, String more) {
        return "{\"event\":\"" + kind + "\",\"delivery\":\"" + delivery + "\",\"sg_event_id\":\"" + id
                + "\",\"timestamp\":1777629600,\"ip\":\"198.51.100.7\"" + more + "}";
    }

    private static String sign(String content) {
        try {
            PrivateKey key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(PRIVATE_KEY)));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
