package dev.offshoot.mail.manifest;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a trigger applies: {@code /pointer}, {@code not /pointer}, {@code /pointer = word} or {@code /pointer ≠ word}.
 *
 * @param word what the value is compared with; null asks whether it is there and not false
 */
public record Condition(
        Pointer pointer, boolean negated, @Nullable String word) {

    private static final Pattern SYNTAX = Pattern.compile("(not )?(/[A-Za-z0-9/]+)(?: (=|≠) (\\S+))?");

    static Condition parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches() || (matcher.group(1) != null && matcher.group(3) != null)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no condition; write /field, not /field, /field = word or /field ≠ word");
        }
        boolean negated = matcher.group(1) != null || "≠".equals(matcher.group(3));
        return new Condition(Pointer.parse(matcher.group(2)), negated, matcher.group(4));
    }

    public boolean holds(Map<String, ?> payload) {
        Object value = pointer.in(payload);
        boolean match =
                word == null ? value != null && !Boolean.FALSE.equals(value) : word.equals(String.valueOf(value));
        return match != negated;
    }

    @Override
    public String toString() {
        if (word == null) {
            return (negated ? "not " : "") + pointer;
        }
        return pointer + (negated ? " ≠ " : " = ") + word;
    }
}
