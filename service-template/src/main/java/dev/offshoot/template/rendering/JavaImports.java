package dev.offshoot.template.rendering;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Imports in the order the formatter wants; where those of a service stand depends on its name. */
final class JavaImports {

    private static final Pattern BLOCK = Pattern.compile("(?m)(?:^import [^\\n]+;\\n)+");

    private JavaImports() {}

    static String sorted(String path, String text) {
        return path.endsWith(".java") ? BLOCK.matcher(text).replaceAll(JavaImports::sort) : text;
    }

    private static String sort(MatchResult block) {
        return Matcher.quoteReplacement(
                Arrays.stream(block.group().split("\n")).sorted().collect(Collectors.joining("\n", "", "\n")));
    }
}
