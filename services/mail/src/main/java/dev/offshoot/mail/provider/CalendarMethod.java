package dev.offshoot.mail.provider;

/** What a calendar entry asks its reader to do (RFC 5546). */
public enum CalendarMethod {
    PUBLISH,
    REQUEST,
    REPLY,
    ADD,
    CANCEL,
    REFRESH,
    COUNTER,
    DECLINECOUNTER
}
