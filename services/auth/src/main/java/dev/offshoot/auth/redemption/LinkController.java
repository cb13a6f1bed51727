package dev.offshoot.auth.redemption;

import dev.offshoot.auth.person.SessionAnswer;
import dev.offshoot.auth.session.Delivery;
import dev.offshoot.auth.session.NewSession;
import dev.offshoot.auth.session.SiteCheck;
import dev.offshoot.auth.session.StartedSession;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.limit.RateLimited;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

@Controller("/api/auth/links")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@RateLimited(name = "links", limit = "30/min", per = RateLimited.Per.NETWORK)
class LinkController {

    private final RedeemLink links;
    private final SessionAnswer answer;
    private final SiteCheck site;

    LinkController(RedeemLink links, SessionAnswer answer, SiteCheck site) {
        this.links = links;
        this.answer = answer;
        this.site = site;
    }

    @Post("/inspect")
    HttpResponse<LinkView> inspect(@Body @Valid InspectRequest request) {
        return HttpResponse.ok(links.inspect(request.token())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post("/redeem")
    HttpResponse<RedeemResponse> redeem(@Body @Valid RedeemRequest request, HttpRequest<?> http, Visitor visitor) {
        site.require(http);
        Delivery delivery = request.delivery() == null ? Delivery.COOKIE : request.delivery();
        NewSession wanted = new NewSession(delivery, Boolean.TRUE.equals(request.remember()), visitor);
        Redeemed redeemed =
                links.redeem(new Redemption(request.token(), request.password(), request.displayName(), wanted));
        return respond(redeemed).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MutableHttpResponse<RedeemResponse> respond(Redeemed redeemed) {
        StartedSession started = redeemed.session();
        if (started == null) {
            return HttpResponse.ok(RedeemResponse.of(redeemed.outcome()));
        }
        RedeemResponse body = RedeemResponse.of(redeemed.outcome(), answer.body(started));
        return answer.withCookies(HttpResponse.ok(body), started);
    }
}
