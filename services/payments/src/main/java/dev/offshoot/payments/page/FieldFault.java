package dev.offshoot.payments.page;

import java.util.List;
import java.util.Map;

/** What is wrong with a field of the form, in words for its payer. */
public record FieldFault(String field, String label, String message) {

    private static final List<String> ORDER =
            List.of("name", "company", "email", "line1", "line2", "postalCode", "city", "region", "country", "taxId");
    private static final Map<String, String> LABELS = Map.of(
            "name", "Name",
            "company", "Company",
            "email", "E-mail",
            "line1", "Street and number",
            "line2", "Address, second line",
            "postalCode", "Postal code",
            "city", "Town or city",
            "region", "Region",
            "country", "Country",
            "taxId", "VAT or tax number");

    static FieldFault of(String field, String message) {
        return new FieldFault(field, LABELS.getOrDefault(field, field), message);
    }

    /** Its place in the form. */
    static int order(FieldFault fault) {
        return ORDER.indexOf(fault.field());
    }
}
