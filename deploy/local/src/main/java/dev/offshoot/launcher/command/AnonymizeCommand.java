package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.supervisor.JarCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code anonymize}. */
@Command(
        name = "anonymize",
        description = {
            "Makes restored copies of the services' databases harmless, by the rules of each service's anonymizer.yml.",
            "The key comes from --key-file or OFFSHOOT_ANONYMIZER_KEY; make one with: openssl rand -base64 32"
        })
public final class AnonymizeCommand implements Callable<Integer> {

    private static final String JDBC = "jdbc:postgresql:";

    private final Checkout checkout;

    @Mixin
    private ChosenServices services = new ChosenServices();

    @Option(
            names = "--database-url",
            paramLabel = "[<service>=]<url>",
            description = "the copy, jdbc:postgresql://…; once a service (default: the service's own database)")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--key-file", paramLabel = "<file>", description = "holds the key, at least 32 bytes in base64")
    private @Nullable Path keyFile;

    @Option(names = "--dry-run", description = "shows what would change, rows by rule, and changes nothing")
    private boolean dryRun;

    public AnonymizeCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        List<ServiceModule> chosen = services.of(checkout);
        Map<String, String> copies = copies(chosen);
        List<String> words = words();
        ChosenServices.install(checkout, chosen);
        int worst = 0;
        for (ServiceModule service : chosen) {
            System.out.println(service.name());
            worst = Math.max(worst, new JarCommand(checkout, service, false).run(words, variables(service, copies)));
        }
        return worst;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("anonymize"));
        if (dryRun) {
            words.add("--dry-run");
        }
        if (keyFile != null) {
            if (!Files.isReadable(keyFile)) {
                throw new LauncherFailure("the key file " + keyFile + " cannot be read.");
            }
            words.addAll(List.of("--key-file", keyFile.toAbsolutePath().toString()));
        }
        return words;
    }

    private static Map<String, String> variables(ServiceModule service, Map<String, String> copies) {
        String copy = copies.get(service.name());
        return copy == null ? Map.of() : Map.of(service.variables() + "DATABASE_URL", copy);
    }

    /** By service; without a name it is that of the only service. */
    private Map<String, String> copies(List<ServiceModule> chosen) {
        Map<String, String> copies = new HashMap<>();
        for (String url : urls) {
            boolean named = !url.startsWith(JDBC) && url.contains("=" + JDBC);
            if (!named && (chosen.size() > 1 || !url.startsWith(JDBC))) {
                throw new LauncherFailure("say which service's copy '" + url + "' is, such as --database-url "
                        + chosen.getFirst().name() + "=jdbc:postgresql://localhost:5432/copy.");
            }
            String service = named
                    ? url.substring(0, url.indexOf('='))
                    : chosen.getFirst().name();
            if (chosen.stream().noneMatch(module -> module.name().equals(service))) {
                throw new LauncherFailure(
                        "--database-url names " + service + ", which is none of the chosen services.");
            }
            copies.put(service, named ? url.substring(url.indexOf('=') + 1) : url);
        }
        return copies;
    }
}
