package dev.offshoot.database;

/** Flyway's messages, which are drawn over several lines, as one. */
final class FlywayText {

    private static final int LINES = 4;

    private FlywayText() {}

    static String firstLines(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.chars().allMatch(c -> c == '-'))
                .limit(LINES)
                .reduce((one, next) -> one + "; " + next)
                .orElse("no reason given");
    }
}
