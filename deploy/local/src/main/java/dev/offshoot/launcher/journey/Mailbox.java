package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
        return next(query(address, template, "") + "&after=" + after);
    }

    /** Waits for the mail to this address with this template and these words in its subject. */
    Answer next(ExpectedMail expected) {
        return next(query(expected.address(), expected.template(), expected.subject()));
    }

    private Answer next(String which) {
        String query = which + "&wait=10";
        long deadline = System.nanoTime() + patience.outage().toNanos();
        Answer answer = front.get(PATH + "/next" + query, null);
        while (answer.status() == NOT_YET && System.nanoTime() < deadline) {
            answer = front.get(PATH + "/next" + query, null);
        }
        return answer.expect(200);
    }

    int count(ExpectedMail expected) {
        List<?> mails = front.get(
                        PATH + query(expected.address(), expected.template(), expected.subject()) + "&limit=100", null)
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

    /** What came to whom with these words in its subject, as {@code template to address}. */
    List<String> all(String subject) {
        List<String> mails = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = front.get(PATH + "?limit=100&subject=" + encode(subject) + cursor, null)
                    .expect(200);
            page.objects("items").forEach(mail -> mails.add(mail.get("template") + " to " + mail.get("to")));
            cursor = page.has("nextCursor") ? "&cursor=" + encode(page.text("nextCursor")) : "";
        } while (!cursor.isEmpty());
        return mails;
    }

    private static String query(String address, String template, String subject) {
        return "?to=" + encode(address) + "&template=" + encode(template)
                + (subject.isEmpty() ? "" : "&subject=" + encode(subject));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
