package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.supervisor.JarCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code changelog}. */
@Command(name = "changelog", description = "Lists, previews or applies one-off changes of data.")
public final class ChangelogCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Mixin
    private ChosenServices services = new ChosenServices();

    @Parameters(
            index = "0",
            paramLabel = "<action>",
            description = {
                "list",
                "apply [--dry-run [--sample=<rows>] [--show-values]]",
                "accept <id>: an edited change that still does the same"
            })
    private String action = "";

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    public ChangelogCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        List<ServiceModule> chosen = services.of(checkout);
        ChosenServices.install(checkout, chosen);
        List<String> words = new ArrayList<>(List.of("changelog", action));
        words.addAll(arguments);
        int worst = 0;
        for (ServiceModule service : chosen) {
            System.out.println(service.name());
            worst = Math.max(worst, new JarCommand(checkout, service, false).run(words));
        }
        return worst;
    }
}
