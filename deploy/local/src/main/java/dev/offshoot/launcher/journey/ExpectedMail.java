package dev.offshoot.launcher.journey;

/**
 * What one accepted request must have brought into the mailbox: exactly one mail, or one more for every try of it that
 * got no answer, because such a try may have been accepted too.
 */
record ExpectedMail(String address, String template, String subject, int unsure) {

    static ExpectedMail of(String address, String template, Answer accepted) {
        return new ExpectedMail(address, template, "", accepted.unsure());
    }

    /** One mail, whose subject holds these words, of a request that takes effect once. */
    static ExpectedMail once(String address, String template, String subject) {
        return new ExpectedMail(address, template, subject, 0);
    }

    boolean isMetBy(int mails) {
        return mails >= 1 && mails <= 1 + unsure;
    }

    String words(int mails) {
        String most = unsure == 0 ? "" : " to " + (1 + unsure);
        return template + " to " + address + ": " + mails + " instead of 1" + most;
    }
}
