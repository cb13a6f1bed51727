package dev.offshoot.auth.page;

import dev.offshoot.auth.password.PasswordProblem;
import dev.offshoot.auth.person.SessionAnswer;
import dev.offshoot.auth.redemption.LinkView;
import dev.offshoot.auth.redemption.RedeemLink;
import dev.offshoot.auth.redemption.Redeemed;
import dev.offshoot.auth.redemption.Redemption;
import dev.offshoot.auth.session.Delivery;
import dev.offshoot.auth.session.NewSession;
import dev.offshoot.auth.session.SiteCheck;
import dev.offshoot.auth.session.StartedSession;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.limit.RateLimited;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;
import java.util.Objects;

/** Where the links of mails lead. Looking redeems nothing, however often mail programs do it. */
@Controller("/auth/links/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@AllowAnonymous
@RateLimited(name = "links", limit = "30/min", per = RateLimited.Per.NETWORK)
class LinkPageController {

    private final RedeemLink links;
    private final SessionAnswer sessions;
    private final VisitorLanguage languages;
    private final SiteCheck site;

    LinkPageController(RedeemLink links, SessionAnswer sessions, VisitorLanguage languages, SiteCheck site) {
        this.links = links;
        this.sessions = sessions;
        this.languages = languages;
        this.site = site;
    }

    @Get
    HttpResponse<ModelAndView<Map<String, LinkPage>>> show(String token, HttpRequest<?> request) {
        PageTexts texts = languages.of(request);
        try {
            return PageAnswer.of(HttpStatus.OK, LinkPage.open(texts, links.inspect(token)));
        } catch (ProblemException e) {
            return PageAnswer.of(e.type().status(), LinkPage.closed(texts, e));
        }
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, LinkPage>>> redeem(
            String token, @Body String body, HttpRequest<?> request, Visitor visitor) {
        site.require(request);
        PageTexts texts = languages.of(request);
        try {
            return redeem(token, LinkForm.of(body), texts, visitor);
        } catch (ProblemException e) {
            return PageAnswer.of(e.type().status(), LinkPage.closed(texts, e));
        }
    }

    private HttpResponse<ModelAndView<Map<String, LinkPage>>> redeem(
            String token, LinkForm form, PageTexts texts, Visitor visitor) {
        LinkView link = links.inspect(token);
        NewSession wanted = new NewSession(Delivery.COOKIE, false, visitor);
        try {
            Redeemed redeemed = links.redeem(new Redemption(token, form.password(), form.displayName(), wanted));
            return done(PageAnswer.of(HttpStatus.OK, LinkPage.done(texts, redeemed.outcome())), redeemed);
        } catch (ProblemException e) {
            if (e.type() == PasswordProblem.WEAK_PASSWORD || e.type() == WebProblem.INVALID_REQUEST) {
                String name = Objects.requireNonNullElse(form.displayName(), "");
                return PageAnswer.of(e.type().status(), LinkPage.refused(texts, link, e, name));
            }
            throw e;
        }
    }

    private HttpResponse<ModelAndView<Map<String, LinkPage>>> done(
            MutableHttpResponse<ModelAndView<Map<String, LinkPage>>> response, Redeemed redeemed) {
        StartedSession started = redeemed.session();
        return started == null ? response : sessions.withCookies(response, started);
    }
}
