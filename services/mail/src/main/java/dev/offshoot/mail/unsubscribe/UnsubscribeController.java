package dev.offshoot.mail.unsubscribe;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.page.Page;
import dev.offshoot.mail.topic.Topics;
import dev.offshoot.web.limit.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GET changes nothing, whoever follows the link; POST does, as often as it comes (RFC 8058). */
@Controller("/mail/unsubscribe")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class UnsubscribeController {

    private final Unsubscribe unsubscribe;
    private final Topics topics;
    private final MailKeys keys;
    private final Page page;

    UnsubscribeController(Unsubscribe unsubscribe, Topics topics, MailKeys keys, Page page) {
        this.unsubscribe = unsubscribe;
        this.topics = topics;
        this.keys = keys;
        this.page = page;
    }

    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @RateLimited(name = "unsubscribe", limit = "30/1m")
    HttpResponse<String> ask(String token) {
        return show(read(token), null);
    }

    @Post("/{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.TEXT_HTML)
    @RateLimited(name = "unsubscribe", limit = "30/1m")
    HttpResponse<String> apply(String token, @Nullable @Body String form) {
        UnsubscribeToken read = read(token);
        String fields = form == null ? "" : form;
        boolean oneClick = fields.contains("One-Click");
        UnsubscribeChoice choice = choice(fields);
        unsubscribe.apply(read, choice, oneClick ? "one-click" : "page");
        return show(read, choice);
    }

    private UnsubscribeToken read(String token) {
        return UnsubscribeToken.read(token, keys)
                .orElseThrow(() -> UnsubscribeProblem.LINK_UNKNOWN.because("This link is not one of ours"));
    }

    /** Mail readers send one field in either form type, the page one of three buttons. */
    private static UnsubscribeChoice choice(String form) {
        if (form.contains("choice=all")) {
            return UnsubscribeChoice.ALL;
        }
        return form.contains("choice=undo") ? UnsubscribeChoice.UNDO : UnsubscribeChoice.TOPIC;
    }

    private HttpResponse<String> show(UnsubscribeToken token, @Nullable UnsubscribeChoice done) {
        Locale locale = Locale.forLanguageTag(token.locale());
        String topic = topics.title(topics.get(token.topicId()), List.of(locale));
        return page.show(
                "unsubscribe.jte",
                Map.of(
                        "words", UnsubscribeWords.of(locale, topic),
                        "done", done == null ? "" : done.name().toLowerCase(Locale.ROOT),
                        "locale", locale.getLanguage()));
    }
}
