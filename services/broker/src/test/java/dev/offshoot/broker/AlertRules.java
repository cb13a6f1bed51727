package dev.offshoot.broker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Alert rules beside the figures they are about: a metric or label that nobody exports would never raise an alarm. */
record AlertRules(String yaml, String metrics) {

    /** Added by whoever scrapes. */
    private static final Set<String> OF_THE_SCRAPE = Set.of("instance", "job");

    private static final Set<String> WORDS = Set.of(
            "and", "or", "unless", "by", "without", "on", "ignoring", "offset", "bool", "group_left", "group_right");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[0-9smhd:]+]|\\boffset\\s+[0-9]+[smhd]");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*})?(?!\\s*\\(|[a-zA-Z0-9_:])");
    private static final Pattern MATCHER = Pattern.compile("([a-zA-Z_]\\w*)\\s*(=~|!~|!=|=)\\s*" + TEXT.pattern());
    private static final Pattern SHOWN = Pattern.compile("\\$labels\\.(\\w+)");

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        for (Map<?, ?> group : maps(tree, "groups")) {
            for (Map<?, ?> rule : maps(group, "rules")) {
                check(rule, faults);
            }
        }
        return faults;
    }

    private static List<Map<?, ?>> maps(Object tree, String key) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (tree instanceof Map<?, ?> map && map.get(key) instanceof List<?> list) {
            list.forEach(entry -> found.add((Map<?, ?>) entry));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There are no " + key);
        }
        return found;
    }

    private void check(Map<?, ?> rule, List<String> faults) {
        String name = String.valueOf(rule.get("alert"));
        String expression = String.valueOf(rule.get("expr"));
        for (String key : new String[] {"alert", "expr", "for", "labels", "annotations"}) {
            if (!rule.containsKey(key)) {
                faults.add(name + " has no " + key);
            }
        }
        if (!isBalanced(TEXT.matcher(expression).replaceAll("\"\""))) {
            faults.add(name + ": the parentheses of " + expression + " do not match");
        }
        Set<String> labels = checkSelectors(name, expression, faults);
        for (String label : groups(SHOWN, String.valueOf(rule.get("annotations")))) {
            if (!labels.contains(label)) {
                faults.add(name + " shows the label " + label + ", which its expression does not keep");
            }
        }
    }

    private static boolean isBalanced(String expression) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if ("([{".indexOf(c) >= 0) {
                open.append(c);
            } else if (")]}".indexOf(c) >= 0) {
                int last = open.length() - 1;
                if (last < 0 || "([{".indexOf(open.charAt(last)) != ")]}".indexOf(c)) {
                    return false;
                }
                open.setLength(last);
            }
        }
        return open.isEmpty();
    }

    /** Returns the labels that are left to be shown. */
    private Set<String> checkSelectors(String name, String expression, List<String> faults) {
        List<String> grouped = groups(GROUPING, expression).stream()
                .flatMap(list -> List.of(list.strip().split("\\s*,\\s*")).stream())
                .toList();
        String bare =
                RANGE.matcher(GROUPING.matcher(expression).replaceAll(" ")).replaceAll(" ");
        Set<String> known = new HashSet<>();
        for (MatchResult selector :
                SELECTOR.matcher(withoutTexts(bare)).results().toList()) {
            String metric = selector.group(1);
            if (!WORDS.contains(metric)) {
                Set<String> labels = labelsOf(metric);
                if (labels.isEmpty()) {
                    faults.add(name + ": nobody exports " + metric);
                }
                known.addAll(labels);
            }
        }
        checkMatchers(name, bare, faults);
        grouped.stream()
                .filter(label -> !known.contains(label))
                .forEach(label -> faults.add(name + " groups by " + label + ", which its figures do not have"));
        return grouped.isEmpty() ? known : Set.copyOf(grouped);
    }

    /** Braces stay, what is matched inside them goes: a value is no metric. */
    private static String withoutTexts(String expression) {
        return expression.replaceAll("\\{[^}]*}", "{}");
    }

    private void checkMatchers(String name, String expression, List<String> faults) {
        Pattern selector = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*\\{([^}]*)}");
        for (MatchResult found : selector.matcher(expression).results().toList()) {
            for (MatchResult matcher : MATCHER.matcher(found.group(2)).results().toList()) {
                if (!labelsOf(found.group(1)).contains(matcher.group(1))) {
                    faults.add(name + ": " + found.group(1) + " has no label " + matcher.group(1));
                }
            }
        }
    }

    /** Of the samples of this name; with those of the scrape, so empty means that there are none. */
    private Set<String> labelsOf(String metric) {
        Set<String> labels = new HashSet<>();
        Pattern sample = Pattern.compile("(?m)^" + Pattern.quote(metric) + "(?:\\{(.*)})? ");
        for (MatchResult found : sample.matcher(metrics).results().toList()) {
            labels.addAll(OF_THE_SCRAPE);
            if (found.group(1) != null) {
                MATCHER.matcher(found.group(1)).results().forEach(label -> labels.add(label.group(1)));
            }
        }
        return labels;
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
