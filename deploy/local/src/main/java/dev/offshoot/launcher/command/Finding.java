package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;

/** One thing the doctor looked at. */
record Finding(String subject, boolean good, String text) {

    static Finding of(String subject, Check check) {
        try {
            return new Finding(subject, true, check.look());
        } catch (LauncherFailure e) {
            return new Finding(subject, false, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Finding(subject, false, "cannot be looked at: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "%-4s  %-16s %s".formatted(good ? "ok" : "BAD", subject, text);
    }

    @FunctionalInterface
    interface Check {

        /** @return what is well; throws what is not, with the remedy */
        String look() throws IOException;
    }
}
