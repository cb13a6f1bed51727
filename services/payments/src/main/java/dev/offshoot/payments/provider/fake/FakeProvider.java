package dev.offshoot.payments.provider.fake;

import dev.offshoot.payments.provider.OpenSession;
import dev.offshoot.payments.provider.OpenedSession;
import dev.offshoot.payments.provider.OrderedRefund;
import dev.offshoot.payments.provider.Provider;
import dev.offshoot.payments.provider.RefundView;
import dev.offshoot.payments.provider.SessionView;
import dev.offshoot.payments.provider.SessionView.Decline;
import dev.offshoot.payments.provider.Signal;
import dev.offshoot.payments.settings.Platform;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Plays a provider on tables of its own. Absent in production. */
@Singleton
@Requires(property = "offshoot.environment", notEquals = "production")
class FakeProvider implements Provider {

    static final String CODE = "fake";

    private final FakeBooks books;
    private final FakeScripts scripts;
    private final FakeWebhooks webhooks;
    private final FakeButtons buttons;
    private final Platform platform;
    private final InstantSource clock;

    FakeProvider(
            FakeBooks books,
            FakeScripts scripts,
            FakeWebhooks webhooks,
            FakeButtons buttons,
            Platform platform,
            InstantSource clock) {
        this.books = books;
        this.scripts = scripts;
        this.webhooks = webhooks;
        this.buttons = buttons;
        this.platform = platform;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public OpenedSession open(OpenSession order) {
        return scripts.of(order.payment()).answer(() -> {
            FakeSession session = books.open(order);
            buttons.play(session);
            return new OpenedSession(
                    session.session(), platform.at("payments/fake/pay/" + session.session()), session.expiresAt());
        });
    }

    @Override
    public SessionView look(String session) {
        return answer(session, () -> view(session));
    }

    @Override
    public SessionView close(String session) {
        return answer(session, () -> {
            books.end(session, "closed", null);
            return view(session);
        });
    }

    @Override
    public RefundView refund(OrderedRefund order) {
        Behaviour behaviour = scripts.of(order.payment());
        return behaviour.answer(() -> {
            String[] made = books.refund(order, behaviour.refunds()).split(" ");
            return made[1].equals("succeeded")
                    ? new RefundView.Succeeded(made[0])
                    : new RefundView.Failed("refused-by-provider");
        });
    }

    @Override
    public Optional<Signal> verify(Map<String, String> headers, byte[] body) {
        return webhooks.verify(headers, body);
    }

    private SessionView answer(String session, Supplier<SessionView> call) {
        return books.find(session)
                .map(found -> scripts.of(found.payment()).answer(call))
                .orElseGet(SessionView.Closed::new);
    }

    private SessionView view(String name) {
        FakeSession session = books.find(name).orElseThrow();
        Instant now = clock.instant();
        return switch (session.status()) {
            case "open" -> session.open(now) ? new SessionView.Open() : new SessionView.Closed();
            case "declined" -> new SessionView.Declined(reason(session));
            case "paid" ->
                new SessionView.Captured(
                        Objects.requireNonNull(session.providerPayment()),
                        session.amount(),
                        session.currency(),
                        Objects.requireNonNull(session.capturedAt()),
                        session.payment(),
                        session.attempt());
            default -> new SessionView.Closed();
        };
    }

    private static Decline reason(FakeSession session) {
        return Decline.valueOf(Optional.ofNullable(session.declineReason())
                .orElse("other")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }
}
