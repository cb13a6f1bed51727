package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.template.check.Finding;
import dev.offshoot.template.check.TemplateCheck;
import dev.offshoot.template.update.FileUpdate;
import dev.offshoot.template.update.TemplateUpdate;
import dev.offshoot.template.version.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template}: what all services have in common. */
@Command(
        name = "template",
        description = "Compares services with the service template and brings them to its newest version.")
public final class TemplateCommand {

    private final Checkout checkout;

    public TemplateCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Command(
            name = "check",
            description = "Names each file that drifted from the template, with a diff; exit code 1 for any.")
    int check(
            @Parameters(paramLabel = "<service>", arity = "0..*", description = "only these (default: all)") @Nullable
                    List<String> services) {
        List<Finding> findings = new TemplateCheck(checkout.root()).findings(services == null ? List.of() : services);
        findings.forEach(System.out::println);
        System.out.println(findings.isEmpty() ? "Nothing drifted." : findings.size() + " differences.");
        return findings.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "update",
            description =
                    "Merges the newest template into services, keeping local edits; exit code 1 when a file needs hands.")
    int update(
            @Parameters(paramLabel = "<service>", arity = "0..*", description = "only these (default: all)") @Nullable
                    List<String> services) {
        List<FileUpdate> updates = new TemplateUpdate(checkout.root()).run(services == null ? List.of() : services);
        updates.forEach(System.out::println);
        long open =
                updates.stream().filter(update -> update.outcome().needsHands()).count();
        System.out.println(updates.size() + " files, " + open + " need hands.");
        return open == 0 ? 0 : 1;
    }

    @Command(name = "keep", description = "Keeps the template as it stands under its number, for later merges.")
    int keep() {
        System.out.println(new Templates(checkout.root()).keep());
        return 0;
    }
}
