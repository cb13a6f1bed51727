package dev.offshoot.events.calendar;

/** What an entry is for. */
enum EntryKind {
    /** Asks a person's calendar to hold it (METHOD REQUEST); knows the link for the confirmed. */
    REQUEST("REQUEST"),
    /** Takes it out again (METHOD CANCEL). */
    CANCEL("CANCEL"),
    /** Stands in a feed or a file for everybody, without a method. */
    PUBLIC("");

    private final String method;

    EntryKind(String method) {
        this.method = method;
    }

    String method() {
        return method;
    }
}
