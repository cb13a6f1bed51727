package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code secrets}: for installations that others run; local ones make their own. */
@Command(name = "secrets", description = "Makes the secrets of a real installation.")
public final class SecretsCommand {

    private final Checkout checkout;

    public SecretsCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Command(name = "new", description = "Writes one file of variables a service, and the files all services read.")
    int make(
            @Option(
                            names = "--into",
                            paramLabel = "<folder>",
                            required = true,
                            description = "a folder that does not exist yet; keep it out of version control")
                    Path folder) {
        if (Files.exists(folder)) {
            throw new LauncherFailure(folder + " exists already; secrets in use are never overwritten.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw LauncherFailure.of("making " + folder, e);
        }
        new Secrets(folder).export(checkout.services()).forEach(System.out::println);
        return 0;
    }
}
