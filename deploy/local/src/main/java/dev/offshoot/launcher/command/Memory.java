package dev.offshoot.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has for itself alone: anonymous pages, without mapped files such as an AOT cache. */
final class Memory {

    private static final String FIELD = "RssAnon:";

    private Memory() {}

    /** Empty where the system does not say. */
    static String of(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(FIELD))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
