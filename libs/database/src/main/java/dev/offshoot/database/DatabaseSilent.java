package dev.offshoot.database;

/** Nobody answers where the database should be. */
final class DatabaseSilent extends DatabaseRefused {

    private static final long serialVersionUID = 1L;

    DatabaseSilent(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
