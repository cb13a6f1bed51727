package dev.offshoot.payments.settlement;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.capture.Captures;
import dev.offshoot.payments.ledger.Postings;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.quote.Quote;
import dev.offshoot.payments.seller.ConfiguredSeller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Money that a person of finance saw, as a capture and in the books. */
@Singleton
class ManualCaptures {

    private final Captures captures;
    private final Postings postings;
    private final LocalUsers users;
    private final UuidGenerator uuids;
    private final ConfiguredSeller seller;

    ManualCaptures(
            Captures captures, Postings postings, LocalUsers users, UuidGenerator uuids, ConfiguredSeller seller) {
        this.captures = captures;
        this.postings = postings;
        this.users = users;
        this.uuids = uuids;
        this.seller = seller;
    }

    /** Empty when the bank reference was used before. Joins the running transaction. */
    Optional<Capture> add(PaymentView view, SettleBody body, UUID actor, Instant now) {
        UUID uuid = uuids.next();
        Quote quote = view.quote();
        Capture capture = new Capture(
                0,
                now,
                uuid,
                view.payment().storedId(),
                null,
                Capture.MANUAL,
                body.bankReference() == null ? body.method() + ":" + uuid : "bank:" + body.bankReference(),
                quote.total(),
                quote.currency(),
                Capture.PAYMENT,
                body.receivedOn().atStartOfDay(seller.zone()).toInstant(),
                "staff",
                users.idOf(actor));
        if (!captures.add(capture)) {
            return Optional.empty();
        }
        String account = body.tokens() ? "settled-otherwise" : "bank";
        postings.capture(uuid, account, quote.total(), quote.currency(), quote.bookTotal(), capture.capturedAt());
        return Optional.of(capture);
    }
}
