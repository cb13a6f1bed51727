package dev.offshoot.mail.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A safe subset: paragraphs, bold, italic, lists and https links. Everything else, HTML included, is shown as text. */
final class Markdown {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]{1,200})]\\((https://[^\\s()\"'<>]{1,500})\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern ITALIC = Pattern.compile("(?<![*\\w])[*_]([^*_\\n]+)[*_](?![*\\w])");
    private static final Pattern ITEM = Pattern.compile("^[-*] +(.*)$");

    private Markdown() {}

    static String html(String source) {
        List<String> blocks = new ArrayList<>();
        for (String block : source.strip().split("\\n\\s*\\n")) {
            blocks.add(block(block));
        }
        return String.join("", blocks);
    }

    private static String block(String block) {
        List<String> lines = block.lines().map(String::strip).toList();
        if (!lines.isEmpty() && lines.stream().allMatch(ITEM.asMatchPredicate())) {
            return lines.stream()
                    .map(line -> "<li>" + inline(ITEM.matcher(line).replaceAll("$1")) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
        }
        return lines.stream().map(Markdown::inline).collect(Collectors.joining("<br>", "<p>", "</p>"));
    }

    private static String inline(String text) {
        String escaped = escape(text);
        String bold = BOLD.matcher(escaped).replaceAll("<strong>$1</strong>");
        String italic = ITALIC.matcher(bold).replaceAll("<em>$1</em>");
        return LINK.matcher(italic).replaceAll("<a href=\"$2\">$1</a>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
