package dev.offshoot.payments.tax;

/** Where a buyer is, seen from the seller. */
enum Area {
    /** The seller's country, or nobody knows yet. */
    HOME,
    /** A part of the seller's country where its tax does not hold. */
    HOME_SPECIAL,
    /** Another member state. */
    MEMBER,
    /** Anywhere else, special areas of other member states included. */
    OUTSIDE
}
