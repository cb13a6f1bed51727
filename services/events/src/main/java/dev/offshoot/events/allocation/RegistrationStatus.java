package dev.offshoot.events.allocation;

/** Where a registration stands. */
public enum RegistrationStatus implements Word {
    /** A guest's seat is kept until the address is proved. */
    UNVERIFIED,
    /** In line for a seat. */
    WAITING,
    /** A seat is kept for somebody from the line. */
    OFFERED,
    /** A seat is kept until it is paid. */
    PENDING_PAYMENT,
    /** The seat is taken for good. */
    CONFIRMED,
    /** Over; only late money leads back. */
    CANCELLED;

    /** Whether it counts against the capacity of pools. */
    public boolean isHolding() {
        return switch (this) {
            case UNVERIFIED, OFFERED, PENDING_PAYMENT, CONFIRMED -> true;
            case WAITING, CANCELLED -> false;
        };
    }

    /** Whether the person may not have a second one for the event. */
    public boolean isLive() {
        return this != CANCELLED;
    }
}
