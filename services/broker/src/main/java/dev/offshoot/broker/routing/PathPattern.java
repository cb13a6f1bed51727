package dev.offshoot.broker.routing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A path of literal segments, {@code {variables}} and, at its end, {@code **} for whatever follows, nothing included. */
record PathPattern(String text, List<String> segments) {

    static final String REST = "**";
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z][A-Za-z0-9-]*}");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~!$&'()+,;=:@-]+");

    /** @throws IllegalArgumentException when it is no pattern */
    public static PathPattern parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with /");
        }
        List<String> segments =
                text.equals("/") ? List.of() : Arrays.asList(text.substring(1).split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean rest = segment.equals(REST) && i == segments.size() - 1;
            if (!rest && !isVariable(segment) && !isLiteral(segment)) {
                throw new IllegalArgumentException(
                        "a segment is letters, {name}, or ** at the end; this one is not: " + segment);
            }
        }
        return new PathPattern(text, List.copyOf(segments));
    }

    private static boolean isLiteral(String segment) {
        return LITERAL.matcher(segment).matches() && !segment.equals(".") && !segment.equals("..");
    }

    static boolean isVariable(String segment) {
        return VARIABLE.matcher(segment).matches();
    }

    /** Patterns of one shape match the same paths. */
    String shape() {
        return VARIABLE.matcher(text).replaceAll("{}");
    }

    int positionOf(String variable) {
        return segments.indexOf("{" + variable + "}");
    }

    @Override
    public String toString() {
        return text;
    }
}
