package dev.offshoot.payments.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.service.MissingSetting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** §7: a demo seller everywhere but in production, which names every setting that is missing. */
class SellerSettingsTest {

    @Test
    void outsideProductionWhatIsAbsentIsTheDemoSellers() {
        SellerIdentity seller = settings("Acme S.L.", null, " ").identity(false);

        assertThat(seller.legalName()).isEqualTo("Acme S.L.");
        assertThat(seller.country()).isEqualTo("ES");
        assertThat(seller.zone().getId()).isEqualTo("Europe/Madrid");
    }

    @Test
    void productionNamesEveryMissingOne() {
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> settings("Acme S.L.", "es", null).identity(true))
                .withMessageContainingAll(
                        "OFFSHOOT_PAYMENTS_SELLER_TAX_ID",
                        "_LINE1",
                        "_POSTAL_CODE",
                        "_CITY",
                        "_TIME_ZONE",
                        "_IBAN",
                        "_BIC")
                .withMessageNotContaining("LEGAL_NAME")
                .withMessageNotContaining("COUNTRY");
    }

    @Test
    void aCountryOrZoneThatDoesNotExistIsNamed() {
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> settings(null, "Spain", null).identity(false))
                .withMessageContaining("SELLER_COUNTRY");
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> settings(null, null, "Madrid").identity(false))
                .withMessageContaining("SELLER_TIME_ZONE");
    }

    private static SellerSettings settings(
            @Nullable String legalName, @Nullable String country, @Nullable String timeZone) {
        return new SellerSettings(legalName, null, null, null, null, country, timeZone, null, null);
    }
}
