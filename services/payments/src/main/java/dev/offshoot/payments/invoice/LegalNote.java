package dev.offshoot.payments.invoice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why no tax is charged, in the words an invoice needs. */
public final class LegalNote {

    private LegalNote() {}

    /**
     * @param code of the quote
     * @param sellerTaxId named with the buyer's where the buyer owes the tax
     */
    public static String text(String code, String sellerTaxId, @Nullable String buyerTaxId) {
        return switch (code) {
            case "reverse-charge" ->
                "Reverse charge: the buyer owes the tax (Article 196 of Directive 2006/112/EC). Seller " + sellerTaxId
                        + ", buyer " + Objects.requireNonNullElse(buyerTaxId, "unknown") + ".";
            case "exempt" -> "Exempt from tax (Article 132 of Directive 2006/112/EC).";
            case "outside-territory" ->
                "Not subject to tax: supplied in a territory outside the tax territory of the Union (Article 6 of "
                        + "Directive 2006/112/EC).";
            case "outside-scope" ->
                "Not subject to tax: supplied outside the Union (Articles 44 and 59 of Directive 2006/112/EC).";
            default -> "Taxed at a rate of zero.";
        };
    }
}
