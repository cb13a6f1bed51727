package dev.offshoot.changelog.operator;

import dev.offshoot.changelog.journal.ChangeState;
import dev.offshoot.changelog.journal.ChangeStatus;
import dev.offshoot.changelog.journal.Journal;
import dev.offshoot.changelog.journal.RecordedChange;
import dev.offshoot.changelog.preview.Preview;
import dev.offshoot.changelog.run.Changelog;
import dev.offshoot.database.DatabaseRefused;
import dev.offshoot.service.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code changelog list | apply | accept}. */
@Singleton
class ChangelogCommand implements ServiceCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final String USAGE = """
            usage: changelog list
                   changelog apply [--dry-run [--sample=<rows, 0 to 100>] [--show-values]]
                   changelog accept <id>
            """;

    @Override
    public String name() {
        return "changelog";
    }

    @Override
    public String summary() {
        return "list | apply [--dry-run] | accept <id>: one-off changes of data";
    }

    @Override
    public int run(ApplicationContext context, List<String> words) {
        ChangelogArguments arguments;
        try {
            arguments = ChangelogArguments.parse(words);
        } catch (IllegalArgumentException unclear) {
            System.err.print(USAGE);
            return WRONG_USAGE;
        }
        try {
            run(context, arguments);
            return DONE;
        } catch (DatabaseRefused refused) {
            System.err.println(refused.getMessage());
            return FAILED;
        }
    }

    private static void run(ApplicationContext context, ChangelogArguments arguments) {
        switch (arguments.action()) {
            case "list" -> list(context.getBean(Journal.class).read());
            case "accept" -> {
                context.getBean(Changelog.class).accept(arguments.id(), System.out::println);
                System.out.println(arguments.id() + " is accepted as it is now");
            }
            default -> apply(context, arguments);
        }
    }

    private static void apply(ApplicationContext context, ChangelogArguments arguments) {
        if (arguments.dryRun()) {
            int due = context.getBean(Preview.class).show(arguments.sample(), arguments.values(), System.out);
            System.out.println(due + " due, nothing was changed");
        } else {
            System.out.println(context.getBean(Changelog.class).apply(System.out::println) + " applied");
        }
    }

    private static void list(List<ChangeStatus> changes) {
        changes.forEach(ChangelogCommand::show);
        System.out.println(Arrays.stream(ChangeState.values())
                .map(state -> changes.stream()
                                .filter(change -> change.state() == state)
                                .count() + " " + state)
                .collect(Collectors.joining(", ")));
    }

    private static void show(ChangeStatus change) {
        System.out.printf("%-8s %s  %s  by %s%n", change.state(), change.id(), change.description(), change.author());
        RecordedChange recorded = change.recorded();
        if (recorded != null) {
            System.out.printf(
                    "         started %s, finished %s, %d ms, %d rows%s, checksum %s%n",
                    recorded.startedAt(),
                    recorded.finishedAt() == null ? "never" : recorded.finishedAt(),
                    recorded.duration().toMillis(),
                    recorded.rows(),
                    recorded.position() == null ? "" : ", up to " + recorded.position(),
                    recorded.checksum());
            if (recorded.error() != null) {
                System.out.println("         " + recorded.error());
            }
        }
    }
}
