package dev.offshoot.payments.refund;

import dev.offshoot.contracts.Money;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.payments.access.PaymentAccess;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.tasks.Tasks;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.PageRequest;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/payments/payments/{id}/refunds")
@ExecuteOn(TaskExecutors.BLOCKING)
class RefundController {

    private static final String ORDER = "refunds:id";

    private final Refunding refunding;
    private final RefundRepository refunds;
    private final PaymentAccess access;
    private final Tasks tasks;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    RefundController(
            Refunding refunding,
            RefundRepository refunds,
            PaymentAccess access,
            Tasks tasks,
            UuidGenerator uuids,
            InstantSource clock) {
        this.refunding = refunding;
        this.refunds = refunds;
        this.access = access;
        this.tasks = tasks;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Post
    @Idempotent
    @AllowPermission({PaymentAccess.REFUND, PaymentAccess.MANAGE})
    HttpResponse<RefundResponse> ask(UUID id, @Body @Valid RefundBody body, Caller caller) {
        Payment payment = access.changeable(id, caller, PaymentAccess.REFUND);
        RefundWish wish = new RefundWish(
                uuids.next(),
                amount(body),
                Optional.ofNullable(body.kind()).orElse(Refund.SALE),
                body.reason(),
                body.note(),
                Actor.of(caller));
        Refund refund =
                refunding.reserve(payment.storedId(), wish, clock.instant().truncatedTo(ChronoUnit.MICROS));
        tasks.schedule(ExecuteRefund.class, new ExecuteRefund.Order(refund.uuid()));
        return HttpResponse.created(RefundResponse.of(refund));
    }

    @Get
    @AllowPermission({PaymentAccess.REFUND, PaymentAccess.MANAGE, PaymentAccess.READ})
    CursorPage<RefundResponse> list(UUID id, PageRequest page, Caller caller) {
        Payment payment = access.readable(id, caller);
        long after = page.after(ORDER).map(cursor -> cursor.number(0)).orElse(0L);
        List<Refund> rows = refunds.page(payment.storedId(), after, page.rows());
        return page.page(rows, RefundResponse::of, row -> Cursor.at(ORDER, String.valueOf(row.id())));
    }

    private static @Nullable Money amount(RefundBody body) {
        if (body.amount() == null) {
            return null;
        }
        return body.amount()
                .money()
                .filter(Money::isPositive)
                .orElseThrow(() -> WebProblem.INVALID_REQUEST
                        .because("The amount is none")
                        .withErrors(List.of(new FieldError(
                                "amount.amount", "invalid-amount", "Must be an exact amount above zero"))));
    }
}
