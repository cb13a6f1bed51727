package dev.offshoot.database;

import org.jspecify.annotations.Nullable;

/** Why a process cannot work with its database. The message is one sentence for the operator, with the remedy. */
public class DatabaseRefused extends RuntimeException {

    public DatabaseRefused(String sentence) {
        this(sentence, null);
    }

    public DatabaseRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
