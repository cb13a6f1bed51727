package dev.offshoot.mail.unsubscribe;

/** What the page offers. */
enum UnsubscribeChoice {
    TOPIC,
    ALL,
    UNDO
}
