package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.ArrayList;
import java.util.List;

/** What all plays together brought into the mailbox. */
final class Tally {

    private final List<ExpectedMail> expected = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int lost;
    private int doubled;
    private int found;

    static Tally of(List<ExpectedMail> expected, Mailbox mailbox) {
        Tally tally = new Tally();
        tally.add(expected);
        tally.settle(mailbox);
        return tally;
    }

    void add(List<ExpectedMail> mails) {
        expected.addAll(mails);
    }

    String failed(String sentence) {
        failures.add(sentence);
        return sentence;
    }

    /** Looks once, when everything has had its time. */
    void settle(Mailbox mailbox) {
        for (ExpectedMail mail : expected) {
            int mails = mailbox.count(mail);
            found += mails;
            if (!mail.isMetBy(mails)) {
                failures.add(mail.words(mails));
                lost += mails == 0 ? 1 : 0;
                doubled += mails == 0 ? 0 : 1;
            }
        }
    }

    void requireWell() {
        if (!failures.isEmpty()) {
            throw new LauncherFailure(String.join("\n", failures));
        }
    }

    @Override
    public String toString() {
        return "%d requests for a mail, %d mails, %d lost, %d doubled%s"
                .formatted(
                        expected.size(),
                        found,
                        lost,
                        doubled,
                        failures.isEmpty() ? "" : ", " + failures.size() + " failures");
    }
}
