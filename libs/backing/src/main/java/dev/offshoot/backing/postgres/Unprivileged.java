package dev.offshoot.backing.postgres;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to run PostgreSQL's programs, which refuse to run as root. A user namespace is enough where the kernel gives
 * one (most containers do not); otherwise another user owns the folder and runs them.
 */
record Unprivileged(List<String> prefix, String owner) {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> OTHER_USERS = List.of("postgres", "nobody");

    static Unprivileged find() {
        if (!System.getProperty("user.name").equals("root")) {
            return new Unprivileged(List.of(), "");
        }
        if (works(NAMESPACE)) {
            return new Unprivileged(NAMESPACE, "");
        }
        return OTHER_USERS.stream()
                .filter(user -> works(switchTo(user)))
                .findFirst()
                .map(user -> new Unprivileged(switchTo(user), user))
                .orElseThrow(() -> new BackingFailure(
                        "PostgreSQL does not run as root, and there is neither unshare nor su; use another user."));
    }

    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Gives the folder to whoever will run the server in it. */
    void own(Path folder) throws IOException {
        if (!owner.isEmpty()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
    }

    private static List<String> switchTo(String user) {
        return List.of("su", "-s", "/bin/sh", user, "-c", "exec \"$0\" \"$@\"", "--");
    }

    private static boolean works(List<String> prefix) {
        return Command.of(Stream.concat(prefix.stream(), Stream.of("true")).toList())
                .succeeds();
    }
}
