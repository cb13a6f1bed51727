package dev.offshoot.auth.audit;

import java.util.Locale;

/** What is worth remembering for 400 days. */
public enum SecurityEventType {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGN_IN_BLOCKED,
    USER_LOCKED,
    SESSION_CONFIRMED,
    SESSION_ENDED,
    REFRESH_LATE,
    REFRESH_REUSED,
    REGISTERED,
    REGISTRATION_REFUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET_REQUESTED,
    ADDRESS_ADDED,
    ADDRESS_VERIFIED,
    ADDRESS_REMOVED,
    PRIMARY_ADDRESS_CHANGED,
    INVITED,
    INVITATION_WITHDRAWN,
    DEACTIVATED,
    REACTIVATED,
    ERASED,
    ROLES_CHANGED,
    ROLE_CREATED,
    IMPORTED,
    BOOTSTRAPPED,
    CLIENT_REFUSED,
    KEY_ROTATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
