package dev.offshoot.mail.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that a service of this platform keeps and mail fetches when it sends.
 *
 * @param path below the service's own
 */
public record Document(String service, String path, String name) {

    /** Those that give documents to mail's token. */
    private static final Set<String> SERVICES = Set.of("payments", "media");

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9]+)?)+");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,120}");

    /** Why this cannot be fetched; empty when it can. Never a value of it. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!SERVICES.contains(service)) {
            problems.add("an attachment is of payments or media");
        } else if (!path.startsWith("/api/" + service + "/")
                || !PATH.matcher(path).matches()) {
            problems.add("an attachment's path is one of its service");
        }
        if (!NAME.matcher(name).matches()) {
            problems.add("an attachment's name has at most 120 characters, and no slash");
        }
        return problems;
    }

    /** A resource of media, under the name it is given there. */
    public static Document media(String resource) {
        return new Document("media", "/api/media/resources/" + resource + "/content", resource);
    }

    Map<String, String> source() {
        return Map.of("service", service, "path", path);
    }

    static Document of(Map<String, String> source, String name) {
        return new Document(text(source.get("service")), text(source.get("path")), name);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
