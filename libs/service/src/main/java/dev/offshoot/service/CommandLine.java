package dev.offshoot.service;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands after the jar: {@code serve}, a {@link ServiceCommand}, or a question about them. */
final class CommandLine {

    private static final Logger log = LoggerFactory.getLogger(CommandLine.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final String service;
    private final Class<?> main;

    CommandLine(String service, Class<?> main) {
        this.service = service;
        this.main = main;
    }

    int run(List<String> arguments) {
        String word = arguments.isEmpty() ? "serve" : arguments.getFirst();
        try {
            return switch (word) {
                case "serve" -> new Serving(service, main).untilStopped();
                case "--version" -> version();
                case "--help" -> inContext(context -> usage(context, System.out, DONE));
                default -> inContext(context -> command(context, arguments));
            };
        } catch (RuntimeException e) {
            log.debug("{} cannot start", service, e);
            System.err.println(new StartFailure(service, e).sentence());
            return FAILED;
        }
    }

    private int version() {
        String version = Optional.ofNullable(main.getPackage().getImplementationVersion())
                .orElse("not packaged");
        System.out.println(service + " " + version);
        return DONE;
    }

    private int inContext(ContextWork work) {
        try (ApplicationContext context = OffshootService.context(service, OffshootService.MODE_COMMAND)
                .mainClass(main)
                .start()) {
            return work.in(context);
        }
    }

    private int command(ApplicationContext context, List<String> arguments) {
        String word = arguments.getFirst();
        Optional<ServiceCommand> command = context.getBeansOfType(ServiceCommand.class).stream()
                .filter(candidate -> candidate.name().equals(word))
                .findFirst();
        if (command.isEmpty()) {
            System.err.println(service + " has no command " + word + ".");
            return usage(context, System.err, WRONG_USAGE);
        }
        return command.get().run(context, arguments.subList(1, arguments.size()));
    }

    private int usage(ApplicationContext context, PrintStream out, int code) {
        out.println("usage: java -jar " + service + ".jar [command]");
        out.printf("  %-20s %s%n", "serve", "starts the service (default)");
        context.getBeansOfType(ServiceCommand.class).stream()
                .sorted(Comparator.comparing(ServiceCommand::name))
                .forEach(command -> out.printf("  %-20s %s%n", command.name(), command.summary()));
        return code;
    }

    @FunctionalInterface
    private interface ContextWork {
        int in(ApplicationContext context);
    }
}
