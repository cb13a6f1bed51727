package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Fault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which elements, links and images a body may hold. */
final class MarkupCheck {

    private static final Set<String> ELEMENTS = Set.of(
            "mj-text",
            "mj-button",
            "mj-table",
            "mj-image",
            "mj-divider",
            "mj-spacer",
            "mj-raw",
            "a",
            "b",
            "strong",
            "i",
            "em",
            "br",
            "span",
            "p",
            "ul",
            "ol",
            "li",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "h1",
            "h2",
            "h3");
    private static final Pattern ELEMENT =
            Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern LINK = Pattern.compile("\\{\\{\\s*[A-Za-z][A-Za-z0-9.]*\\s*}}");

    private final String file;
    private final Set<String> imageHosts;
    private final List<Fault> faults = new ArrayList<>();

    private MarkupCheck(String file, Set<String> imageHosts) {
        this.file = file;
        this.imageHosts = imageHosts;
    }

    static List<Fault> check(String file, String body, Set<String> imageHosts) {
        MarkupCheck check = new MarkupCheck(file, imageHosts);
        Matcher element = ELEMENT.matcher(body);
        while (element.find()) {
            check.element(element.group(1), element.group(2), line(body, element.start()));
        }
        return check.faults;
    }

    static int line(String source, int offset) {
        return 1
                + (int) source.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private void element(String name, String attributes, int line) {
        if (!ELEMENTS.contains(name)) {
            fault(line, "<" + name + "> is not allowed");
            return;
        }
        boolean alt = false;
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attribute(attribute.group(1).toLowerCase(Locale.ROOT), value, line);
            alt |= attribute.group(1).equals("alt") && !value.isBlank();
        }
        if (name.equals("mj-image") && !alt) {
            fault(line, "an image needs alt");
        }
    }

    private void attribute(String name, String value, int line) {
        if (name.startsWith("on")) {
            fault(line, "the attribute " + name + " is not allowed");
        }
        if (name.equals("href") && !LINK.matcher(value).matches()) {
            fault(line, "a link is {{links.name}} or a parameter of type url");
        }
        if ((name.equals("src") || name.equals("background-url")) && !isImage(value)) {
            fault(line, "an image is https on one of the image hosts");
        }
        if (name.equals("style") && value.toLowerCase(Locale.ROOT).contains("url(")) {
            fault(line, "styles fetch nothing");
        }
    }

    private boolean isImage(String value) {
        try {
            URI uri = URI.create(value);
            return "https".equals(uri.getScheme()) && imageHosts.contains(uri.getHost());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void fault(int line, String message) {
        faults.add(new Fault(file, line, message));
    }
}
