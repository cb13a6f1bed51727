package dev.offshoot.payments.page;

import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.cardnumber.CardNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the payer typed into the billing form; empty where nothing. */
public record BillingForm(
        boolean business,
        String name,
        String company,
        String email,
        String line1,
        String line2,
        String postalCode,
        String city,
        String region,
        String country,
        String taxId) {

    private static final Map<String, Integer> LONGEST = Map.of(
            "name",
            200,
            "company",
            200,
            "email",
            254,
            "line1",
            200,
            "line2",
            200,
            "postalCode",
            20,
            "city",
            100,
            "region",
            100,
            "taxId",
            30);

    static BillingForm of(@Nullable String body) {
        Map<String, String> fields = FormFields.of(body);
        return new BillingForm(
                BillingDetail.BUSINESS.equals(fields.get("kind")),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("company", ""),
                fields.getOrDefault("email", ""),
                fields.getOrDefault("line1", ""),
                fields.getOrDefault("line2", ""),
                fields.getOrDefault("postalCode", ""),
                fields.getOrDefault("city", ""),
                fields.getOrDefault("region", ""),
                fields.getOrDefault("country", "").toUpperCase(Locale.ROOT),
                fields.getOrDefault("taxId", ""));
    }

    /** What is known already. */
    static BillingForm of(Optional<BillingDetail> known) {
        return known.map(detail -> new BillingForm(
                        detail.business(),
                        detail.name(),
                        text(detail.company()),
                        text(detail.email()),
                        text(detail.line1()),
                        text(detail.line2()),
                        text(detail.postalCode()),
                        text(detail.city()),
                        text(detail.region()),
                        text(detail.country()),
                        text(detail.taxId())))
                .orElseGet(() -> of(""));
    }

    /** Everything that keeps an invoice from being written, in the order of the form. */
    List<FieldFault> faults() {
        List<FieldFault> faults = new ArrayList<>();
        require(faults, "name", name);
        require(faults, "line1", line1);
        require(faults, "city", city);
        if (!Set.of(Locale.getISOCountries()).contains(country)) {
            faults.add(FieldFault.of("country", "choose a country"));
        }
        if (business) {
            require(faults, "taxId", taxId);
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            faults.add(FieldFault.of("email", "is no e-mail address"));
        }
        typed().forEach((field, value) -> check(faults, field, value));
        return faults.stream()
                .collect(Collectors.toMap(FieldFault::field, fault -> fault, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .sorted((one, other) -> FieldFault.order(one) - FieldFault.order(other))
                .toList();
    }

    private static void check(List<FieldFault> faults, String field, String value) {
        if (CardNumbers.in(value)) {
            faults.add(FieldFault.of(field, "looks like a card number; cards are typed at the provider"));
        } else if (value.length() > LONGEST.getOrDefault(field, 0)) {
            faults.add(FieldFault.of(field, "is too long"));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            faults.add(FieldFault.of(field, "holds a line break or other control character"));
        }
    }

    private Map<String, String> typed() {
        return Map.of(
                "name",
                name,
                "company",
                company,
                "email",
                email,
                "line1",
                line1,
                "line2",
                line2,
                "postalCode",
                postalCode,
                "city",
                city,
                "region",
                region,
                "taxId",
                taxId);
    }

    private static void require(List<FieldFault> faults, String field, String value) {
        if (value.isEmpty()) {
            faults.add(FieldFault.of(field, "is required"));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "BillingForm[…]";
    }
}
