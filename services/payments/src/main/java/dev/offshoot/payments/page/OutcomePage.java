package dev.offshoot.payments.page;

import java.util.List;

/**
 * One sentence and where to go from it.
 *
 * @param refresh after how many seconds the page is asked for again; 0: never
 */
public record OutcomePage(String title, String sentence, boolean good, int refresh, List<Link> links) {

    /** Where a payer may go. */
    public record Link(String text, String address) {}

    static OutcomePage bad(String title, String sentence, Link... links) {
        return new OutcomePage(title, sentence, false, 0, List.of(links));
    }

    static OutcomePage unknown() {
        return bad(
                "This link leads nowhere", "Check that the whole link was copied, or ask who sent it for a new one.");
    }

    static OutcomePage tooMany() {
        return bad("Too many tries", "Please wait a while and try again.");
    }
}
