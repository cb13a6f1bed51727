package dev.offshoot.service;

import dev.offshoot.database.DatabaseRefused;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in one sentence why a process could not start; the framework's own texts name beans and injection points. */
record StartFailure(String service, Throwable failure) {

    private static final Pattern PLACEHOLDER = Pattern.compile("Could not resolve placeholder \\$\\{([^:}]+)");

    String sentence() {
        return service + " cannot start: " + reason();
    }

    private String reason() {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .toList();
        return causes.stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> firstLine(causes.getLast()));
    }

    private Optional<String> known(Throwable cause) {
        return switch (cause) {
            case MissingSetting missing -> Optional.of(firstLine(missing));
            case DatabaseRefused refused -> Optional.of(firstLine(refused));
            case BindException _ ->
                Optional.of("its port is taken by another process; free it or set "
                        + MissingSetting.variable("offshoot." + service + ".port") + ".");
            default -> unresolved(firstLine(cause));
        };
    }

    private static Optional<String> unresolved(String message) {
        Matcher placeholder = PLACEHOLDER.matcher(message);
        return placeholder.find()
                ? Optional.of(MissingSetting.variable(placeholder.group(1)) + " is not set.")
                : Optional.empty();
    }

    private static String firstLine(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse(cause.getClass().getSimpleName());
    }
}
