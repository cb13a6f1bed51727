package dev.offshoot.payments.page;

import dev.offshoot.contracts.Money;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.payments.document.PaperText;
import dev.offshoot.payments.page.FakePage.Outcome;
import dev.offshoot.payments.provider.fake.FakeButtons;
import dev.offshoot.payments.provider.fake.FakeSession;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The built-in provider's own page: a button for each outcome, no field for a card. */
@Controller("/payments/fake/pay/{session}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@Produces(MediaType.TEXT_HTML)
@Requires(property = "offshoot.environment", notEquals = "production")
class FakePageController {

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("approve", "Approve"),
            new Outcome("decline:declined", "Decline"),
            new Outcome("decline:expired-card", "Decline: the card expired"),
            new Outcome("challenge", "Fail the bank's question"),
            new Outcome("expire", "Let the session expire"));

    private final FakeButtons buttons;
    private final PageAnswer answer;
    private final InstantSource clock;

    FakePageController(FakeButtons buttons, PageAnswer answer, InstantSource clock) {
        this.buttons = buttons;
        this.answer = answer;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(String session) {
        return buttons.find(session)
                .<HttpResponse<?>>map(found -> answer.of(HttpStatus.OK, "page/fake.jte", page(found)))
                .orElseGet(this::unknown);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> press(String session, @Nullable @Body String form) {
        Optional<FakeSession> found = buttons.find(session);
        if (found.isEmpty()) {
            return unknown();
        }
        String outcome = FormFields.of(form).getOrDefault("outcome", "");
        if (OUTCOMES.stream().noneMatch(known -> known.value().equals(outcome))) {
            return answer.of(HttpStatus.BAD_REQUEST, "page/fake.jte", page(found.get()));
        }
        buttons.press(session, outcome);
        return PageAnswer.dressed(HttpResponse.seeOther(URI.create(found.get().returnUrl())));
    }

    private HttpResponse<?> unknown() {
        return answer.of(HttpStatus.NOT_FOUND, "page/outcome.jte", OutcomePage.unknown());
    }

    private FakePage page(FakeSession session) {
        return new FakePage(
                session.session(),
                PaperText.amount(Money.ofMinor(session.amount(), session.currency())),
                session.title(),
                session.open(clock.instant()),
                OUTCOMES);
    }
}
