package dev.offshoot.events.allocation;

/** Something that a transaction counts on was changed by somebody else since it was read. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what for the log; no personal data */
    public ChangedMeanwhile(String what) {
        super(what, null, false, false);
    }
}
