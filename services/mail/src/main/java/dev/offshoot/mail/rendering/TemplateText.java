package dev.offshoot.mail.rendering;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the texts of a locale into a source: {@code {{text "name"}}}. */
final class TemplateText {

    static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*text\\s+\"([A-Za-z][A-Za-z0-9.-]*)\"\\s*}}");

    private TemplateText() {}

    static String insert(String source, Map<String, String> texts) {
        return REFERENCE
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(escape(texts.getOrDefault(found.group(1), ""))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
