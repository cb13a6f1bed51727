package dev.offshoot.launcher;

import java.io.IOException;

/** Ends a command. The message is one sentence for whoever typed it, with the remedy. */
public class LauncherFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LauncherFailure(String sentence) {
        super(sentence);
    }

    public LauncherFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A full disk is told as such, whatever was being written. */
    public static LauncherFailure of(String doing, IOException cause) {
        return new LauncherFailure(doing + " failed: " + cause.getMessage() + remedy(cause), cause);
    }

    private static String remedy(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left") ? "; free some space on the disk of this checkout." : ".";
    }
}
