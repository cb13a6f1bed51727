package dev.offshoot.payments.request;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.cardnumber.CardNumbers;
import dev.offshoot.payments.money.AmountBody;
import dev.offshoot.payments.settings.PaymentsSettings;
import dev.offshoot.web.FieldError;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request besides the form of its fields. */
@Singleton
class AskCheck {

    private static final int MOST_METADATA_BYTES = 2048;

    private final PaymentsSettings settings;
    private final ReturnUrls returnUrls;
    private final AmountLimit limit;
    private final JsonMapper json;

    AskCheck(PaymentsSettings settings, ReturnUrls returnUrls, AmountLimit limit, JsonMapper json) {
        this.settings = settings;
        this.returnUrls = returnUrls;
        this.limit = limit;
        this.json = json;
    }

    List<FieldError> faults(AskBody body, Asker asker, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        amount("amount", body.amount(), asker, now).ifPresent(faults::add);
        expiry(body.expiresAt(), now).ifPresent(faults::add);
        payer(body.payer(), faults);
        metadata(body.metadata(), faults);
        returnUrls.fault(body.returnUrl(), asker).ifPresent(faults::add);
        faults.addAll(CardNumbers.faults(texts(body)));
        billing("billing", body.billing(), faults);
        return faults;
    }

    Optional<FieldError> amount(String field, AmountBody amount, Asker asker, Instant now) {
        Optional<Money> money = amount.money();
        if (money.isEmpty() || money.get().isNegative()) {
            return Optional.of(new FieldError(
                    field + ".amount", "invalid-amount", "Must be an exact amount of its currency, not below zero"));
        }
        if (!settings.currencies().contains(amount.currency())) {
            return Optional.of(
                    new FieldError(field + ".currency", "unknown-currency", "Must be one of " + settings.currencies()));
        }
        return limit.exceeded(money.get(), asker.maxAmount(), now)
                ? Optional.of(new FieldError(field + ".amount", "amount-too-large", "Must be below the limit"))
                : Optional.empty();
    }

    Optional<FieldError> expiry(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, expiresAt);
        boolean fits = left.compareTo(settings.expiry().min()) >= 0
                && left.compareTo(settings.expiry().max()) <= 0;
        return fits
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "expiresAt",
                        "out-of-range",
                        "Must lie between " + settings.expiry().min() + " and "
                                + settings.expiry().max() + " from now"));
    }

    void billing(String field, @Nullable BillingBody billing, List<FieldError> faults) {
        if (billing != null) {
            faults.addAll(CardNumbers.faults(billingTexts(field, billing)));
        }
    }

    private static void payer(@Nullable PayerBody payer, List<FieldError> faults) {
        if (payer != null && (payer.userId() == null) == (payer.email() == null)) {
            faults.add(new FieldError("payer", "either-or", "Must have either userId or email"));
        }
    }

    private void metadata(@Nullable Map<String, Object> metadata, List<FieldError> faults) {
        if (metadata == null) {
            return;
        }
        boolean simple =
                metadata.values().stream().allMatch(value -> value instanceof String || value instanceof Boolean);
        if (!simple) {
            faults.add(new FieldError("metadata", "wrong-type", "Must hold texts and booleans only"));
        } else if (size(metadata) > MOST_METADATA_BYTES) {
            faults.add(new FieldError("metadata", "too-long", "Must take at most 2 KB as JSON"));
        }
        metadata.forEach(
                (name, value) -> faults.addAll(CardNumbers.faults(Map.of("metadata." + name, String.valueOf(value)))));
    }

    private int size(Map<String, Object> metadata) {
        try {
            return json.writeValueAsBytes(metadata).length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable String> texts(AskBody body) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("concept", body.concept());
        texts.put("detail", body.detail());
        texts.put("reference", body.reference());
        texts.put("internalNote", body.internalNote());
        texts.put("payer.name", body.payer() == null ? null : body.payer().name());
        return texts;
    }

    private static Map<String, @Nullable String> billingTexts(String field, BillingBody billing) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put(field + ".name", billing.name());
        texts.put(field + ".company", billing.company());
        texts.put(field + ".line1", billing.line1());
        texts.put(field + ".line2", billing.line2());
        texts.put(field + ".city", billing.city());
        texts.put(field + ".region", billing.region());
        texts.put(field + ".postalCode", billing.postalCode());
        texts.put(field + ".taxId", billing.taxId());
        return texts;
    }
}
