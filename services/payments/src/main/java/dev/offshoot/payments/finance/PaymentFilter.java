package dev.offshoot.payments.finance;

import dev.offshoot.contracts.Money;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param createdFrom the first instant that counts; {@code createdTo} the first that does not
 * @param minTotal decimal in the currency, which has to be named with it
 * @param hasDeposit whether money lies there that no price explains
 * @param q beginning of an invoice's code or a reference; from three letters on also what concept, buyer's name or
 *     e-mail holds
 * @param sort {@code -createdAt} (default), or {@code -settledAt}, which shows paid ones only
 */
@Introspected
record PaymentFilter(
        @Nullable @Pattern(regexp = "open|processing|succeeded|partially-refunded|refunded|cancelled|expired")
        String status,

        @Nullable @Size(max = 40) String purpose,
        @Nullable @Size(max = 40) String requester,

        @Nullable @Pattern(regexp = "manual|fake|stripe|bank-transfer")
        String provider,

        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable UUID payerId,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable Instant settledFrom,
        @Nullable Instant settledTo,
        @Nullable @Size(max = 24) String minTotal,
        @Nullable @Size(max = 24) String maxTotal,
        @Nullable Boolean hasDeposit,
        @Nullable @Size(min = 2, max = 100) String q,
        @Nullable @Pattern(regexp = "-createdAt|-settledAt") String sort) {

    static PaymentFilter none() {
        return new PaymentFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    boolean bySettlement() {
        return "-settledAt".equals(sort);
    }

    String order() {
        return "payments:" + (bySettlement() ? "-settledAt" : "-createdAt");
    }

    @Nullable
    Long least() {
        return minor("minTotal", minTotal);
    }

    @Nullable
    Long most() {
        return minor("maxTotal", maxTotal);
    }

    /** What was filtered by, without what somebody typed: fit for a log. */
    List<String> described() {
        List<String> parts = new ArrayList<>();
        Stream.of(
                        part("status", status),
                        part("purpose", purpose),
                        part("requester", requester),
                        part("provider", provider),
                        part("currency", currency),
                        part("payerId", payerId),
                        part("createdFrom", createdFrom),
                        part("createdTo", createdTo),
                        part("settledFrom", settledFrom),
                        part("settledTo", settledTo),
                        part("minTotal", minTotal),
                        part("maxTotal", maxTotal),
                        part("hasDeposit", hasDeposit),
                        part("sort", sort))
                .flatMap(part -> part)
                .forEach(parts::add);
        if (q != null) {
            parts.add("q=•••");
        }
        return parts;
    }

    private static Stream<String> part(String name, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(name + "=" + value);
    }

    private @Nullable Long minor(String field, @Nullable String amount) {
        if (amount == null) {
            return null;
        }
        if (currency == null) {
            throw refused(field, "needs the parameter currency");
        }
        try {
            return new Money(amount, currency).minorUnits();
        } catch (IllegalArgumentException e) {
            throw refused(field, String.valueOf(e.getMessage()));
        }
    }

    private static RuntimeException refused(String field, String message) {
        return WebProblem.INVALID_REQUEST
                .because("The request has faults")
                .withErrors(List.of(new FieldError(field, "invalid", message)));
    }
}
