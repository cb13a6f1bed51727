package dev.offshoot.payments.population;

import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.population.ScenarioPayment.Refund;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happened to a payment, step by step. */
@Singleton
class Stories {

    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);

    private final Payments payments;
    private final StoryOpening opening;
    private final StoryMoney money;
    private final InstantSource clock;

    Stories(Payments payments, StoryOpening opening, StoryMoney money, InstantSource clock) {
        this.payments = payments;
        this.opening = opening;
        this.money = money;
        this.clock = clock;
    }

    /** What is written of a payment is frozen, so a story that changed in the file needs a reset. */
    boolean isNew(ScenarioPayment told) {
        boolean known = payments.findByUuid(told.uuid()).isPresent();
        if (known) {
            LOG.warn(
                    "payments.{} is there already and stays as it is; --reset tells its story anew",
                    told.row().key());
        }
        return !known;
    }

    Stream<Step> steps(ScenarioPayment told) {
        Instant opened = told.fields()
                .findInstant("opened")
                .or(() -> told.paidAt().map(at -> at.minus(Duration.ofHours(1))))
                .orElseGet(clock::instant)
                .truncatedTo(ChronoUnit.MICROS);
        Stream<Step> paid = told.paidAt().stream().map(at -> new Step(at, () -> money.pay(told, at)));
        List<Refund> refunds = told.refunds();
        Stream<Step> refunded = IntStream.range(0, refunds.size())
                .mapToObj(i -> new Step(refunds.get(i).at(), () -> money.refund(told, i, refunds.get(i))));
        return Stream.of(Stream.of(new Step(opened, () -> opening.open(told, opened))), paid, refunded)
                .flatMap(steps -> steps);
    }
}
