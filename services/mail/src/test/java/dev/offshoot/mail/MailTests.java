package dev.offshoot.mail;

import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Event;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import io.micronaut.transaction.TransactionOperations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** What tests of the service do again and again. */
public final class MailTests {

    private static final Map<String, String> NOTICE = Map.of("subject", "Sunday", "message", "We **rest** on Sunday");

    private final RunningService service;

    public MailTests(RunningService service) {
        this.service = service;
        await().until(() ->
                service.sql().number("select count(*) from subscriptions where pattern = 'auth.password.changed'")
                        == 1);
    }

    /** As another service would: by an outbox, so that secrets travel sealed. */
    public void publish(Event event) {
        TransactionOperations<?> transactions = service.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            service.bean(Outbox.class).append(event);
            return event;
        });
    }

    public TestResponse next(String address) {
        return next(address, "", 10);
    }

    TestResponse next(String address, String subject, int seconds) {
        return service.http()
                .get("/api/mail/mailbox/next?wait=" + seconds + "&to=" + encoded(address) + "&subject="
                        + encoded(subject))
                .bearer(operator())
                .send();
    }

    public long mailsTo(String address) {
        return service.sql().number("select count(*) from mailbox_mails where recipient = ?", address);
    }

    /** A notice to these recipients. */
    public TestResponse notice(Object to) {
        return notice("mail.notice", to, NOTICE);
    }

    TestResponse notice(String template, Object to, Map<String, ?> parameters) {
        return service.http()
                .post("/api/mail/messages")
                .bearer(service.tokens().service("mail", "mail:send", "mail:send.external"))
                .json(Map.of("template", template, "to", to, "parameters", parameters))
                .send();
    }

    public TestResponse get(String path) {
        return service.http().get(path).bearer(operator()).send();
    }

    public String operator() {
        return service.tokens()
                .person(UUID.randomUUID())
                .roles("operator")
                .permissions("mail:read", "mail:content", "mail:operate", "mail:templates")
                .token();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
