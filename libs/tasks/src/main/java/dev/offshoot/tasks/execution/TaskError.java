package dev.offshoot.tasks.execution;

import io.micronaut.json.tree.JsonNode;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What an operator reads of a failure: what was thrown and where, without the words of the task's data, addresses or
 * numbers of persons. Of a failed statement only its state and constraint: PostgreSQL quotes values.
 */
final class TaskError {

    private static final int LONGEST = 2_000;
    private static final int CAUSES = 5;
    private static final int FRAMES = 8;
    private static final int SHORTEST_WORD = 3;
    private static final String MASK = "•••";
    private static final Pattern PERSONAL = Pattern.compile(
            "[^\\s<>\"'(),;:=]+@[^\\s<>\"'(),;:=]+" // an e-mail address
                    + "|\\+\\d[\\d -]{6,}\\d" // a telephone number
                    + "|\\b[A-Z]{2}\\d{2}[A-Z0-9]{10,30}\\b" // an IBAN
                    + "|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b"); // an IP address
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TaskError() {}

    static String of(Throwable thrown, JsonNode data) {
        List<Throwable> causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .toList();
        boolean sql = causes.stream().anyMatch(SQLException.class::isInstance);
        // The longest first: a first name must not be taken out of a full name and leave the rest of it.
        Set<String> words = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        collect(data, words);
        StringBuilder error = new StringBuilder();
        for (Throwable cause : causes) {
            error.append(error.isEmpty() ? "" : "\nbecause of ")
                    .append(cause.getClass().getName());
            error.append(sql ? statement(cause) : masked(": " + cause.getMessage(), words));
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            error.append("\n  at ").append(frames[i]);
        }
        return error.substring(0, Math.min(LONGEST, error.length())).replace("\0", "");
    }

    private static String statement(Throwable cause) {
        if (!(cause instanceof SQLException failed)) {
            return "";
        }
        return ": SQLSTATE " + failed.getSQLState()
                + constraint(failed).map(name -> ", constraint " + name).orElse("");
    }

    private static Optional<String> constraint(SQLException failed) {
        return failed instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }

    private static String masked(String message, Set<String> words) {
        String masked = message;
        for (String word : words) {
            masked = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)", Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(masked)
                    .replaceAll(Matcher.quoteReplacement(MASK));
        }
        return PERSONAL.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
    }

    private static void collect(JsonNode node, Set<String> words) {
        if (node.isObject() || node.isArray()) {
            node.values().forEach(value -> collect(value, words));
        } else if (node.isString()) {
            String text = node.getStringValue();
            if (text.length() >= SHORTEST_WORD && !UUID.matcher(text).matches()) {
                words.add(text);
            }
        }
    }
}
