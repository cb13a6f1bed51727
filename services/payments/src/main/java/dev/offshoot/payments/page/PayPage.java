package dev.offshoot.payments.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pay page, in words.
 *
 * @param sentence what became of a payment that cannot be paid any more; null: it can
 * @param form asks for the billing address; null: it is known
 * @param message what went wrong with the last click
 */
public record PayPage(
        String token,
        String seller,
        String concept,
        @Nullable String detail,
        List<Line> lines,
        String net,
        String tax,
        String total,
        String taxWhy,
        String expires,
        @Nullable String sentence,
        boolean paid,
        boolean invoiced,
        @Nullable String wayBack,
        List<String> billing,
        @Nullable BillingForm form,
        List<Country> countries,
        List<FieldFault> errors,
        @Nullable String message) {

    /** One line of the price. */
    public record Line(String description, int quantity, String net) {}

    /** A country to choose. */
    public record Country(String code, String name) {}

    /** What is wrong with a field, null if nothing. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldFault::message)
                .findFirst()
                .orElse(null);
    }

    /** The ids of the texts that belong to a field, null if there are none. */
    public @Nullable String described(String field, boolean hint) {
        boolean error = error(field) != null;
        if (!hint && !error) {
            return null;
        }
        return ((hint ? field + "-hint " : "") + (error ? field + "-error" : "")).strip();
    }

    PayPage with(BillingForm typed, List<FieldFault> faults) {
        return new PayPage(
                token, seller, concept, detail, lines, net, tax, total, taxWhy, expires, sentence, paid, invoiced,
                wayBack, billing, typed, countries, faults, message);
    }

    PayPage with(String happened) {
        return new PayPage(
                token,
                seller,
                concept,
                detail,
                lines,
                net,
                tax,
                total,
                taxWhy,
                expires,
                sentence,
                paid,
                invoiced,
                wayBack,
                billing,
                form,
                countries,
                errors,
                Objects.requireNonNull(happened));
    }
}
