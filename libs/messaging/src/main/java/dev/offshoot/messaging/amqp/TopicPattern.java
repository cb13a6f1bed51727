package dev.offshoot.messaging.amqp;

import java.util.regex.Pattern;

/** A binding of a topic exchange: {@code *} is one word, {@code #} any number of them. */
public final class TopicPattern {

    private TopicPattern() {}

    public static boolean matches(String pattern, String type) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('#') < 0) {
            return pattern.equals(type);
        }
        return compile(pattern).matcher("." + type).matches();
    }

    private static Pattern compile(String pattern) {
        StringBuilder expression = new StringBuilder();
        for (String word : pattern.split("\\.")) {
            expression.append(
                    switch (word) {
                        case "*" -> "\\.[^.]+";
                        case "#" -> "(\\.[^.]+)*";
                        default -> "\\." + Pattern.quote(word);
                    });
        }
        return Pattern.compile(expression.toString());
    }
}
