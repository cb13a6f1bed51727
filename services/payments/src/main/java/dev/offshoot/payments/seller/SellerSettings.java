package dev.offshoot.payments.seller;

import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who sells, as configured. Outside production whatever is absent is the demo seller's.
 *
 * @param country ISO 3166 code of two letters: the country whose tax is the rule
 * @param timeZone IANA zone that decides the day and year of an invoice
 */
@ConfigurationProperties("offshoot.payments.seller")
record SellerSettings(
        @Nullable String legalName,
        @Nullable String taxId,
        @Nullable String line1,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String iban,
        @Nullable String bic) {

    private static final String PREFIX = "OFFSHOOT_PAYMENTS_SELLER_";
    private static final SellerIdentity DEMO = new SellerIdentity(
            "Offshoot Demo, S.L.",
            "ESB00000000",
            "Calle Mayor 1",
            "28013",
            "Madrid",
            "ES",
            "Europe/Madrid",
            "ES9121000418450200051332",
            "CAIXESBBXXX");

    /** @throws MissingSetting naming every one that is absent in production, or the one that cannot be */
    SellerIdentity identity(boolean production) {
        List<String> missing = values().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> PREFIX + entry.getKey())
                .toList();
        if (production && !missing.isEmpty()) {
            throw new MissingSetting("no seller; set " + String.join(", ", missing) + ".");
        }
        SellerIdentity identity = new SellerIdentity(
                or(legalName, DEMO.legalName()),
                or(taxId, DEMO.taxId()),
                or(line1, DEMO.line1()),
                or(postalCode, DEMO.postalCode()),
                or(city, DEMO.city()),
                or(country, DEMO.country()).toUpperCase(Locale.ROOT),
                or(timeZone, DEMO.timeZone()),
                or(iban, DEMO.iban()),
                or(bic, DEMO.bic()));
        check(identity);
        return identity;
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("LEGAL_NAME", or(legalName, ""));
        values.put("TAX_ID", or(taxId, ""));
        values.put("LINE1", or(line1, ""));
        values.put("POSTAL_CODE", or(postalCode, ""));
        values.put("CITY", or(city, ""));
        values.put("COUNTRY", or(country, ""));
        values.put("TIME_ZONE", or(timeZone, ""));
        values.put("IBAN", or(iban, ""));
        values.put("BIC", or(bic, ""));
        return values;
    }

    private static void check(SellerIdentity identity) {
        if (!List.of(Locale.getISOCountries()).contains(identity.country())) {
            throw new MissingSetting(PREFIX + "COUNTRY is no country's code of two letters.");
        }
        try {
            identity.zone();
        } catch (DateTimeException e) {
            throw new MissingSetting(PREFIX + "TIME_ZONE is no zone such as Europe/Madrid.");
        }
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
