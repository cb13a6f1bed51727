package dev.offshoot.payments.seller;

import java.time.ZoneId;

/** Who sells, complete. */
public record SellerIdentity(
        String legalName,
        String taxId,
        String line1,
        String postalCode,
        String city,
        String country,
        String timeZone,
        String iban,
        String bic) {

    /** Where the seller's day begins and ends. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
