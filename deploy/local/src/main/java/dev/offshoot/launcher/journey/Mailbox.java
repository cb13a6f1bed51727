package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The local mailbox, where every mail of a local platform ends. */
final class Mailbox {

    private static final String LINKS = "/auth/links/";

    private final FrontDoor front;

    Mailbox(FrontDoor front) {
        this.front = front;
    }

    /** Waits for the first mail to this address with this template after the moment. */
    Answer next(String address, String template, Instant after) {
        String query = "to=" + encode(address) + "&template=" + encode(template) + "&after=" + after + "&wait=10";
        return front.get("/api/mail/mailbox/next?" + query, null).expect(200);
    }

    /** The action link in a mail. */
    static String link(Answer mail) {
        return mail.list("links").stream()
                .map(String::valueOf)
                .filter(link -> link.contains(LINKS))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("the mail " + mail.text("subject") + " holds no link."));
    }

    static String token(String link) {
        return link.substring(link.indexOf(LINKS) + LINKS.length()).replaceFirst("[/?#].*", "");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
