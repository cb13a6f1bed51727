package dev.offshoot.auth.page;

import dev.offshoot.auth.redemption.LinkNeed;
import dev.offshoot.auth.redemption.LinkView;
import dev.offshoot.auth.redemption.Outcome;
import dev.offshoot.web.ProblemException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a link shows: the form of an open one, what a redeemed one did, or why it opens nothing.
 *
 * @param link null unless it is open
 * @param error key of the sentence about the form
 */
public record LinkPage(
        PageTexts texts,
        String title,
        @Nullable String message,
        @Nullable LinkView link,
        @Nullable String error,
        String displayName) {

    static LinkPage open(PageTexts texts, LinkView link) {
        return form(texts, link, null, "");
    }

    static LinkPage refused(PageTexts texts, LinkView link, ProblemException problem, String displayName) {
        return form(texts, link, problem.detail(), displayName);
    }

    static LinkPage done(PageTexts texts, Outcome outcome) {
        String key = "done." + outcome.name().toLowerCase(Locale.ROOT);
        return new LinkPage(texts, texts.get("done.title"), texts.get(key), null, null, "");
    }

    static LinkPage closed(PageTexts texts, ProblemException problem) {
        String key = "closed." + problem.type().name().toLowerCase(Locale.ROOT);
        return new LinkPage(texts, texts.get("closed.title"), texts.getOr(key, "closed.other"), null, null, "");
    }

    private static LinkPage form(PageTexts texts, LinkView link, @Nullable String error, String displayName) {
        String key = link.purpose().name().toLowerCase(Locale.ROOT);
        return new LinkPage(
                texts,
                texts.get("open." + key + ".title"),
                texts.get("open." + key, link.address()),
                link,
                error,
                displayName);
    }

    public boolean needsPassword() {
        return link != null && link.needs(LinkNeed.PASSWORD);
    }

    public boolean needsName() {
        return link != null && link.needs(LinkNeed.DISPLAY_NAME);
    }

    public String button() {
        String key = Objects.requireNonNull(link).purpose().name().toLowerCase(Locale.ROOT);
        return texts.get("open." + key + ".button");
    }
}
