package dev.offshoot.messaging.inbox;

/** Nothing could be decided, so nothing is acknowledged or counted. */
class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAway(Throwable cause) {
        super("The database is away", cause);
    }
}
