package dev.offshoot.changelog.run;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why something failed, in one bounded line: without the server's details, which quote values of rows. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    public static String of(Exception failure) {
        ServerErrorMessage told = failure instanceof PSQLException answer ? answer.getServerErrorMessage() : null;
        String message = told == null ? failure.getMessage() : told.getMessage();
        String line = message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
