package dev.offshoot.payments.tax;

import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.purpose.Purpose;
import dev.offshoot.payments.seller.ConfiguredSeller;
import dev.offshoot.payments.settings.PaymentsSettings;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the tax of a sale. */
@Singleton
public class Taxes {

    private final TaxRepository rows;
    private final ConfiguredSeller seller;
    private final PaymentsSettings settings;

    Taxes(TaxRepository rows, ConfiguredSeller seller, PaymentsSettings settings) {
        this.rows = rows;
        this.seller = seller;
        this.settings = settings;
    }

    /**
     * @param performedIn where something on site takes place; null: at the seller's
     * @param buyer as far as known; without a country the seller's is assumed
     * @param day the tax point
     * @throws dev.offshoot.web.ProblemException {@code tax-not-configured} when no rate is known
     */
    public TaxDecision decide(
            Purpose purpose, @Nullable String performedIn, @Nullable BillingDetail buyer, LocalDate day) {
        String home = seller.identity().country();
        Treatment treatment = TreatmentTable.decide(
                purpose.taxCategory(),
                purpose.supply(),
                area(home, buyer, day),
                buyer != null && buyer.business(),
                buyer != null && trusted(buyer));
        if (treatment.untaxed()) {
            return new TaxDecision(treatment, BigDecimal.ZERO, null, treatment.legalNote());
        }
        String country = treatment == Treatment.ON_SITE && performedIn != null ? performedIn : home;
        BigDecimal rate = rows.rate(country, purpose.taxCategory(), day)
                .orElseThrow(() -> TaxProblem.TAX_NOT_CONFIGURED.because(
                        "No " + purpose.taxCategory() + " rate of " + country + " is known"));
        return new TaxDecision(treatment, rate, country, rate.signum() == 0 ? "zero-rated" : null);
    }

    private boolean trusted(BillingDetail buyer) {
        return buyer.taxIdCheck().equals("valid")
                || (buyer.taxIdCheck().equals("format") && settings.tax().trustFormat());
    }

    private Area area(String home, @Nullable BillingDetail buyer, LocalDate day) {
        if (buyer == null || buyer.country() == null) {
            return Area.HOME;
        }
        String postalCode = Optional.ofNullable(buyer.postalCode()).orElse("").replace(" ", "");
        String status = rows.status(buyer.country(), postalCode, day).orElse("outside");
        if (buyer.country().equals(home)) {
            return status.equals("special") ? Area.HOME_SPECIAL : Area.HOME;
        }
        return status.equals("member") ? Area.MEMBER : Area.OUTSIDE;
    }
}
