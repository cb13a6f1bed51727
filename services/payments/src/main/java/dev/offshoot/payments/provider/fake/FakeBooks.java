package dev.offshoot.payments.provider.fake;

import dev.offshoot.payments.provider.OpenSession;
import dev.offshoot.payments.provider.OrderedRefund;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fake provider's memory. As a stranger's, it keeps what it did whatever becomes of our transactions. */
@Singleton
@Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
class FakeBooks {

    private static final int ID_BYTES = 16;
    private static final int ROW_LIMIT = 500;

    private final FakeSessionRepository rows;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    FakeBooks(FakeSessionRepository rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    FakeSession open(OpenSession order) {
        String title = order.concept().length() > ROW_LIMIT ? order.concept().substring(0, ROW_LIMIT) : order.concept();
        rows.open(
                now(),
                id("fs_"),
                order.attempt(),
                order.payment(),
                order.amount(),
                order.currency(),
                title,
                order.returnPage().toString(),
                order.expiresAt());
        return rows.findByAttempt(order.attempt()).orElseThrow();
    }

    Optional<FakeSession> find(String session) {
        return rows.findBySession(session);
    }

    /** @return whether this is what ended it */
    boolean end(String session, String status, @Nullable String declineReason) {
        boolean paid = status.equals("paid");
        return rows.end(session, status, paid ? id("fp_") : null, declineReason, paid ? now() : null) > 0;
    }

    /** Sends money back once for each order. @return id and status, with a blank between */
    String refund(OrderedRefund order, boolean succeeds) {
        FakeSession paid = rows.findByProviderPayment(order.providerPayment()).orElseThrow();
        boolean possible = succeeds && paid.amount() - paid.refunded() >= order.amount();
        boolean made = rows.refund(
                        now(),
                        id("fr_"),
                        order.refund(),
                        order.providerPayment(),
                        order.amount(),
                        possible ? "succeeded" : "failed")
                > 0;
        if (made && possible) {
            rows.refunded(order.providerPayment(), order.amount());
        }
        return rows.refundOf(order.refund()).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String id(String prefix) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }
}
