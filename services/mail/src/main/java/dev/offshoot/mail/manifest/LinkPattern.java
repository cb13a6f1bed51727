package dev.offshoot.mail.manifest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path below the public URL with parameters in braces: {@code /auth/links/{token}}; or one parameter alone, {@code {payUrl}},
 * whose value is such a path, or a whole link below the public URL.
 */
public record LinkPattern(String path) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern SYNTAX = Pattern.compile("/(?!/)([A-Za-z0-9/_.?&=#-]|\\{[A-Za-z][A-Za-z0-9]*})*");

    static LinkPattern parse(String path) {
        if (!SYNTAX.matcher(path).matches() && !PLACE.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "\"" + path + "\" is no link; write a path below the public URL, such as /auth/links/{token}");
        }
        return new LinkPattern(path);
    }

    public List<String> names() {
        return places(path);
    }

    /** The names in braces. */
    static List<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /** The pattern with each name in braces replaced. */
    static String filled(String pattern, UnaryOperator<String> value) {
        return PLACE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    /** The whole link; empty when a value is missing. */
    public Optional<String> fill(String publicUrl, Map<String, ?> values) {
        if (names().stream().anyMatch(name -> values.get(name) == null)) {
            return Optional.empty();
        }
        return path.startsWith("/")
                ? Optional.of(publicUrl + PLACE.matcher(path).replaceAll(found -> encoded(found, values)))
                : whole(publicUrl, String.valueOf(values.get(names().getFirst())));
    }

    /** Empty for a link to somewhere else. */
    private static Optional<String> whole(String publicUrl, String value) {
        if (value.startsWith("/") && !value.startsWith("//")) {
            return Optional.of(publicUrl + value);
        }
        return value.startsWith(publicUrl + "/") ? Optional.of(value) : Optional.empty();
    }

    /** Whether the value would lead away from the platform. */
    public boolean leadsAway(String publicUrl, Map<String, ?> values) {
        return names().stream().allMatch(name -> values.get(name) != null)
                && fill(publicUrl, values).isEmpty();
    }

    private static String encoded(MatchResult found, Map<String, ?> values) {
        String value = String.valueOf(values.get(found.group(1)));
        return Matcher.quoteReplacement(
                URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
