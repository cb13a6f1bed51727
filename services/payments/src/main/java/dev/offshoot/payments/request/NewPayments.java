package dev.offshoot.payments.request;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.billing.BillingDetails;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Status;
import dev.offshoot.payments.purpose.Purpose;
import dev.offshoot.payments.settings.PaymentsSettings;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a new payment. */
@Singleton
class NewPayments {

    private static final int TOKEN_BYTES = 32;
    private static final List<String> ALL_METHODS = List.of("card");

    private final BillingDetails billing;
    private final LocalUsers users;
    private final UuidGenerator uuids;
    private final PaymentsSettings settings;
    private final SecureRandom random = new SecureRandom();

    NewPayments(BillingDetails billing, LocalUsers users, UuidGenerator uuids, PaymentsSettings settings) {
        this.billing = billing;
        this.users = users;
        this.uuids = uuids;
        this.settings = settings;
    }

    /** What is known of the buyer, stored; null when nothing is. */
    @Nullable
    BillingDetail buyer(AskBody body, Instant now) {
        if (body.billing() != null) {
            return billing.save(body.billing().detail(uuids.next(), now));
        }
        PayerBody payer = body.payer();
        if (payer == null || payer.email() == null) {
            return null;
        }
        String name = Optional.ofNullable(payer.name()).orElse("");
        BillingBody typed = new BillingBody(
                BillingDetail.CONSUMER, name, null, payer.email(), null, null, null, null, null, null, null);
        return billing.save(typed.detail(uuids.next(), now));
    }

    Payment payment(AskBody body, Asker asker, Purpose purpose, @Nullable BillingDetail buyer, Opening.When when) {
        return new Payment(
                null,
                when.now(),
                Optional.ofNullable(body.paymentId()).orElseGet(uuids::next),
                0,
                Status.OPEN,
                asker.name(),
                body.reference(),
                purpose.storedId(),
                local(body.payer() == null ? null : body.payer().userId()),
                local(asker.actor().user()),
                body.concept().strip(),
                body.detail(),
                body.internalNote(),
                buyer == null ? null : buyer.id(),
                when.quoteId(),
                body.amountIs(),
                body.performedIn(),
                Optional.ofNullable(body.methods()).orElse(ALL_METHODS),
                token(),
                body.returnUrl(),
                locale(body),
                Boolean.TRUE.equals(body.askByMail()),
                body.metadata(),
                Optional.ofNullable(body.expiresAt())
                        .orElse(when.now().plus(settings.expiry().standard()))
                        .truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    private @Nullable Long local(@Nullable UUID user) {
        return user == null ? null : users.idOf(user);
    }

    private static String locale(AskBody body) {
        return Optional.ofNullable(body.locale())
                .or(() -> Optional.ofNullable(body.payer()).map(PayerBody::locale))
                .orElse("en");
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
