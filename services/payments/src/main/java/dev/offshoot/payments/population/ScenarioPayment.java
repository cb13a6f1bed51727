package dev.offshoot.payments.population;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.billing.TaxNumber;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as a scenario tells it. */
record ScenarioPayment(ScenarioRow row) {

    /** One refund of it. */
    record Refund(String amount, String reason, Instant at) {}

    UUID uuid() {
        return row.uuid();
    }

    Fields fields() {
        return row.fields();
    }

    Money amount() {
        Fields amount = fields().findObject("amount").orElseThrow();
        return new Money(amount.text("amount"), amount.text("currency"));
    }

    String amountIs() {
        return fields().findText("amountIs").orElse("net");
    }

    String requester() {
        return fields().findText("requester").orElse("payments");
    }

    Optional<Instant> paidAt() {
        return fields().findObject("paid").map(paid -> paid.instant("at"));
    }

    List<Refund> refunds() {
        return fields().has("refunds")
                ? fields().list("refunds", Fields.class).stream()
                        .map(refund -> new Refund(refund.text("amount"), refund.text("reason"), refund.instant("at")))
                        .toList()
                : List.of();
    }

    /** Made of the id: a link of the demo survives a reset. */
    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("pay-token " + uuid()));
    }

    /** An id of this payment's own, the same at every run. */
    UUID derived(String name) {
        return UUID.nameUUIDFromBytes((uuid() + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    Optional<BillingDetail> billing(Instant now) {
        return fields().findObject("billing").map(typed -> {
            @Nullable
            String taxId = typed.findText("taxId").map(TaxNumber::normal).orElse(null);
            return new BillingDetail(
                    null,
                    now,
                    derived("billing"),
                    typed.text("kind"),
                    typed.text("name"),
                    typed.findText("company").orElse(null),
                    typed.findText("email")
                            .map(email -> email.toLowerCase(Locale.ROOT))
                            .orElse(null),
                    typed.findText("line1").orElse(null),
                    typed.findText("line2").orElse(null),
                    typed.findText("postalCode").orElse(null),
                    typed.findText("city").orElse(null),
                    typed.findText("region").orElse(null),
                    typed.findText("country").orElse(null),
                    taxId,
                    null,
                    taxId == null ? "none" : TaxNumber.check(taxId));
        });
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
