package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.template.generation.NewService;
import dev.offshoot.template.generation.RemoveService;
import dev.offshoot.template.generation.ServiceRequest;
import java.io.Console;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new-service}. */
@Command(
        name = "new-service",
        description = "Makes a service that builds, passes its tests and has its place everywhere.")
public final class NewServiceCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(paramLabel = "<name>", description = "a plural such as invoices: 3 to 20 letters a-z")
    private String name = "";

    @Option(
            names = "--aggregate",
            paramLabel = "<noun>",
            description = "what it keeps, in the singular (default: taken from the name)")
    private @Nullable String aggregate;

    @Option(names = "--summary", paramLabel = "<sentence>", description = "what it is for (default: Keeps <name>.)")
    private @Nullable String summary;

    @Option(names = "--remove", description = "removes the service again, with all of its code, after asking")
    private boolean remove;

    @Option(names = "--yes", description = "answers the question of --remove")
    private boolean yes;

    public NewServiceCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        return remove ? removed() : made();
    }

    private int made() {
        List<String> paths = new NewService(checkout.root()).make(new ServiceRequest(name, aggregate, summary));
        paths.forEach(System.out::println);
        System.out.println(paths.size() + " files written. Next: ./mvnw -pl services/" + name
                + " -am verify, ./offshoot up; what to change first stands in docs/new-service.md.");
        return 0;
    }

    private int removed() {
        RemoveService service = new RemoveService(checkout.root());
        service.preview(name).forEach(System.out::println);
        if (!isSure()) {
            System.out.println("Nothing was removed.");
            return 1;
        }
        service.remove(name);
        System.out.println(
                name + " is removed from the checkout; what it made locally goes with ./offshoot down --purge.");
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull")
    private boolean isSure() {
        if (yes) {
            return true;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new LauncherFailure("--remove asks before it removes code; answer with --yes where nobody can type.");
        }
        String answer = console.readLine("Remove or change these? [y/N] ");
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
