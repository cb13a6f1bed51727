package dev.offshoot.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
            if (asksForHelp(arguments)) {
                return in(withoutSettings(), context -> help(context, word));
            }
            return switch (word) {
                case "serve" -> new Serving(service, main).untilStopped();
                case "--version" -> version();
                case DatabaseCommand.NAME -> withoutBeans(arguments.subList(1, arguments.size()));
                default -> in(builder(), context -> command(context, arguments));
            };
        } catch (RuntimeException e) {
            log.debug("{} cannot start", service, e);
            System.err.println(new StartFailure(service, e).sentence());
            return FAILED;
        }
    }

    /** Further on it may be a command's own argument. */
    private static boolean asksForHelp(List<String> arguments) {
        return arguments.stream().limit(2).anyMatch("--help"::equals);
    }

    private int version() {
        String version = Optional.ofNullable(main.getPackage().getImplementationVersion())
                .orElse("not packaged");
        System.out.println(service + " " + version);
        return DONE;
    }

    private ApplicationContextBuilder builder() {
        return OffshootService.context(service, OffshootService.MODE_COMMAND).mainClass(main);
    }

    private int withoutBeans(List<String> arguments) {
        try (ApplicationContext context = builder().build()) {
            return DatabaseCommand.run(context.getEnvironment().start(), arguments);
        }
    }

    /** Commands are listed on a machine where nothing is set up yet. */
    private ApplicationContextBuilder withoutSettings() {
        return builder().eagerInitSingletons(false).properties(Map.of("offshoot.database.enabled", false));
    }

    private static int in(ApplicationContextBuilder builder, ContextWork work) {
        try (ApplicationContext context = builder.start()) {
            return work.in(context);
        }
    }

    private int command(ApplicationContext context, List<String> arguments) {
        String word = arguments.getFirst();
        Optional<ServiceCommand> command = named(context, word);
        if (command.isEmpty()) {
            System.err.println(service + " has no command " + word + ".");
            return usage(context, System.err, WRONG_USAGE);
        }
        return command.get().run(context, arguments.subList(1, arguments.size()));
    }

    /** Of one command, else of all. */
    private int help(ApplicationContext context, String word) {
        return named(context, word)
                .map(command -> {
                    System.out.println(service + " " + command.name() + ": " + command.summary());
                    return DONE;
                })
                .orElseGet(() -> usage(context, System.out, DONE));
    }

    private static Optional<ServiceCommand> named(ApplicationContext context, String word) {
        return context.getBeansOfType(ServiceCommand.class).stream()
                .filter(candidate -> candidate.name().equals(word))
                .findFirst();
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
