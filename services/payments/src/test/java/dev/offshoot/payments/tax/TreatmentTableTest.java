package dev.offshoot.payments.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scenario 8: the table an adviser confirmed. */
class TreatmentTableTest {

    private static Treatment decide(String supply, Area area, boolean business, boolean trusted) {
        return TreatmentTable.decide("standard", supply, area, business, trusted);
    }

    @Test
    void whatIsExemptIsExemptEverywhere() {
        for (Area area : Area.values()) {
            assertThat(TreatmentTable.decide("exempt", "on-site", area, true, true))
                    .isEqualTo(Treatment.EXEMPT);
        }
    }

    @Test
    void whatHappensOnSiteBearsTheTaxOfThePlaceWhoeverBuys() {
        for (Area area : Area.values()) {
            assertThat(decide("on-site", area, true, true)).isEqualTo(Treatment.ON_SITE);
        }
    }

    @Test
    void theSellersCountryIsDomesticAndItsSpecialAreasAreOutsideItsTerritory() {
        assertThat(decide("general", Area.HOME, true, true)).isEqualTo(Treatment.DOMESTIC);
        assertThat(decide("electronic", Area.HOME_SPECIAL, false, false)).isEqualTo(Treatment.OUTSIDE_TERRITORY);
    }

    @Test
    void onlyABusinessWithATrustedNumberInAnotherMemberStateOwesTheTaxItself() {
        assertThat(decide("general", Area.MEMBER, true, true)).isEqualTo(Treatment.REVERSE_CHARGE);
        assertThat(decide("general", Area.MEMBER, true, false)).isEqualTo(Treatment.DOMESTIC);
        assertThat(decide("general", Area.MEMBER, false, true)).isEqualTo(Treatment.DOMESTIC);
        assertThat(decide("electronic", Area.MEMBER, false, false)).isEqualTo(Treatment.DOMESTIC);
    }

    @Test
    void outsideBusinessesAndElectronicSuppliesAreOutOfScope() {
        assertThat(decide("general", Area.OUTSIDE, true, false)).isEqualTo(Treatment.OUTSIDE_SCOPE);
        assertThat(decide("electronic", Area.OUTSIDE, false, false)).isEqualTo(Treatment.OUTSIDE_SCOPE);
        assertThat(decide("general", Area.OUTSIDE, false, false)).isEqualTo(Treatment.DOMESTIC);
    }

    @Test
    void everyTreatmentWithoutTaxSaysSo() {
        for (Treatment treatment : Treatment.values()) {
            assertThat(treatment.legalNote() != null).isEqualTo(treatment.untaxed());
        }
    }
}
