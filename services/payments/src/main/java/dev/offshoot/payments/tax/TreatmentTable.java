package dev.offshoot.payments.tax;

/** The table of treatments. The first rule that fits decides; operators confirm it with their adviser. */
final class TreatmentTable {

    private TreatmentTable() {}

    /**
     * @param category of the purpose
     * @param supply of the purpose
     * @param trustedNumber whether the buyer's VAT number counts as valid
     */
    public static Treatment decide(String category, String supply, Area area, boolean business, boolean trustedNumber) {
        if (category.equals("exempt")) {
            return Treatment.EXEMPT;
        }
        if (supply.equals("on-site")) {
            return Treatment.ON_SITE;
        }
        return switch (area) {
            case HOME_SPECIAL -> Treatment.OUTSIDE_TERRITORY;
            case HOME -> Treatment.DOMESTIC;
            case MEMBER -> business && trustedNumber ? Treatment.REVERSE_CHARGE : Treatment.DOMESTIC;
            case OUTSIDE -> business || supply.equals("electronic") ? Treatment.OUTSIDE_SCOPE : Treatment.DOMESTIC;
        };
    }
}
