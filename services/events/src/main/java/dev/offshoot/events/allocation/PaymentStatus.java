package dev.offshoot.events.allocation;

/** What became of the money asked for. */
public enum PaymentStatus implements Word {
    NONE,
    REQUESTED,
    OPEN,
    PROCESSING,
    PAID,
    /** Nobody may pay it any more: taken back by us, or ended by payments. */
    WITHDRAWN,
    REFUNDING,
    REFUNDED,
    REFUND_FAILED;

    /** Whether somebody may still pay. */
    public boolean isAwaited() {
        return this == REQUESTED || this == OPEN || this == PROCESSING;
    }

    /** Whether money has come in. */
    public boolean hasArrived() {
        return switch (this) {
            case PAID, REFUNDING, REFUNDED, REFUND_FAILED -> true;
            case NONE, REQUESTED, OPEN, PROCESSING, WITHDRAWN -> false;
        };
    }
}
