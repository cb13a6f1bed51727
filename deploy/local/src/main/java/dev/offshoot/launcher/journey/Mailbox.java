package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The local mailbox, where every mail of a local platform ends. */
final class Mailbox {

    private static final String LINKS = "/auth/links/";
    private static final String PATH = "/api/mail/mailbox";
    private static final int NOT_YET = 404;

    private final FrontDoor front;
    private final Patience patience;

    Mailbox(FrontDoor front, Patience patience) {
        this.front = front;
        this.patience = patience;
    }

    /** Waits for the first mail to this address with this template after the moment. */
    Answer next(String address, String template, Instant after) {
        String query = query(address, template) + "&after=" + after + "&wait=10";
        long deadline = System.nanoTime() + patience.outage().toNanos();
        Answer answer = front.get(PATH + "/next" + query, null);
        while (answer.status() == NOT_YET && System.nanoTime() < deadline) {
            answer = front.get(PATH + "/next" + query, null);
        }
        return answer.expect(200);
    }

    int count(ExpectedMail expected) {
        List<?> mails = front.get(PATH + query(expected.address(), expected.template()) + "&limit=100", null)
                .expect(200)
                .list("items");
        return mails.size();
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

    private static String query(String address, String template) {
        return "?to=" + encode(address) + "&template=" + encode(template);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
