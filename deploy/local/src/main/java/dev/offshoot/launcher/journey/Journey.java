package dev.offshoot.launcher.journey;

import java.util.List;

/** One play of a way through the platform; it ends with a {@code LauncherFailure} where something is not as it must be. */
interface Journey {

    void play() throws InterruptedException;

    /** What must be in the mailbox, of the requests that were accepted so far. */
    List<ExpectedMail> mails();

    /** How many steps were taken. */
    int steps();
}
