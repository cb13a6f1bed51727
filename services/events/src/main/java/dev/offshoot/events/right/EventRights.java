package dev.offshoot.events.right;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What one caller may do with one event that they may see.
 *
 * @param eventId the event's local key
 * @param manager holds {@code events:manage}, so acts as the owner
 * @param reviewer holds {@code events:review}
 * @param granted the rights of the caller's own rows in the team
 */
public record EventRights(
        long eventId, UUID event, boolean owner, boolean manager, boolean reviewer, Set<Right> granted) {

    public EventRights {
        granted = Set.copyOf(granted);
    }

    public boolean may(Right right) {
        return actsAsOwner() || granted.contains(right);
    }

    public boolean actsAsOwner() {
        return owner || manager;
    }

    /** May see the event before it is public. */
    public boolean isInsider() {
        return actsAsOwner() || reviewer || !granted.isEmpty();
    }

    /** Every right the caller has here, whatever it comes from. */
    public Set<Right> all() {
        Set<Right> all = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (may(right)) {
                all.add(right);
            }
        }
        return all;
    }

    /** Refuses with 403 unless the caller has this right. */
    public EventRights require(Right right) {
        if (!may(right)) {
            throw AccessProblem.RIGHT_REQUIRED.because("This needs the right " + right + " on the event");
        }
        return this;
    }

    /** Refuses with 403 unless the caller owns the event or acts as its owner. */
    public EventRights requireOwner() {
        if (!actsAsOwner()) {
            throw AccessProblem.RIGHT_REQUIRED.because("Only the owner of the event may do this");
        }
        return this;
    }

    /** Refuses with 403 unless the caller reviews events. */
    public EventRights requireReviewer() {
        if (!reviewer) {
            throw AccessProblem.RIGHT_REQUIRED.because("This needs the permission " + EventAccess.REVIEW);
        }
        return this;
    }
}
