package dev.offshoot.launcher.journey;

import java.util.Map;
import java.util.Set;

/** A registration as its event's organiser sees it in the list. */
record Seat(String id, String status, long position) {

    private static final Set<String> HOLDING = Set.of("unverified", "offered", "pending-payment", "confirmed");
    private static final Set<String> ENDS = Set.of("confirmed", "waiting", "expired", "cancelled");

    static Seat of(Map<?, ?> item) {
        return new Seat(
                String.valueOf(item.get("id")),
                String.valueOf(item.get("status")),
                Long.parseLong(String.valueOf(item.get("position"))));
    }

    boolean is(String expected) {
        return status.equals(expected);
    }

    boolean isHeld() {
        return HOLDING.contains(status);
    }

    /** Nothing is left to be done about it. */
    boolean isSettled() {
        return ENDS.contains(status);
    }
}
