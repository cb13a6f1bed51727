package dev.offshoot.messaging.deadletter;

import dev.offshoot.messaging.sealing.SealedText;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.web.ProblemException;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/** {@code dead-letters list | show | replay | drop}, the same as over REST. */
@Singleton
class DeadLettersCommand implements ServiceCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int LISTED = 1_000;
    private static final String USAGE = """
            usage: dead-letters list [--type=…] [--handler=…] [--subject=…]
                   dead-letters show <id>
                   dead-letters replay <id> | --all | [--type=…] [--handler=…] [--subject=…]
                   dead-letters drop <id> --reason=…
            """;

    @Override
    public String name() {
        return "dead-letters";
    }

    @Override
    public String summary() {
        return "list | show <id> | replay <id> | --all | drop <id> --reason=…: events that a handler gave up on";
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        DeadLetters deadLetters = context.getBean(DeadLetters.class);
        try {
            return run(deadLetters, DeadLetterArguments.parse(arguments), System.out);
        } catch (ProblemException refused) {
            System.err.println(refused.detail());
            return FAILED;
        } catch (IllegalArgumentException unclear) {
            System.err.print(USAGE);
            return WRONG_USAGE;
        }
    }

    private static int run(DeadLetters deadLetters, DeadLetterArguments arguments, PrintStream out) {
        switch (arguments.action()) {
            case "list" -> list(deadLetters.page(arguments.filter(), 0, LISTED), out);
            case "show" -> show(deadLetters.find(arguments.id()), out);
            case "replay" -> out.println(replay(deadLetters, arguments) + " replayed");
            case "drop" -> {
                UUID id = arguments.id();
                deadLetters.drop(id, "operator at the command line", arguments.reason());
                out.println(id + " dropped");
            }
            default -> throw new IllegalArgumentException(arguments.action());
        }
        return DONE;
    }

    private static int replay(DeadLetters deadLetters, DeadLetterArguments arguments) {
        if (arguments.hasId()) {
            deadLetters.replay(arguments.id());
            return 1;
        }
        return deadLetters.replayAll(arguments.explicitFilter());
    }

    private static void list(List<DeadLetter> letters, PrintStream out) {
        letters.stream()
                .map(DeadLetterSummary::of)
                .forEach(letter -> out.printf(
                        "%s  %s  %s  %s  %d attempts  %s%n",
                        letter.id(),
                        letter.failedAt(),
                        letter.type(),
                        letter.handler(),
                        letter.attempts(),
                        letter.error()));
        out.println(letters.size() + " dead letters");
    }

    private static void show(DeadLetter letter, PrintStream out) {
        out.println(letter.message().envelope());
        out.println(
                "handler " + letter.handler() + ", " + letter.attempts() + " attempts, failed " + letter.failedAt());
        out.println(letter.error());
        out.println(SealedText.masked(letter.message().data()));
    }
}
