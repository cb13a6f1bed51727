package dev.offshoot.mail.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of a service, named by an event.
 *
 * @param path with fields of the payload in braces
 * @param name of the file, the same
 */
public record AttachmentPattern(String service, LinkPattern path, String name) {

    /** The fields of the payload in it. */
    public List<String> names() {
        return Stream.concat(path.names().stream(), LinkPattern.places(name).stream())
                .distinct()
                .toList();
    }

    /** Empty when a field is missing. */
    public Optional<String> path(Map<String, ?> payload) {
        return path.fill("", payload);
    }

    /** What no file name may hold becomes a dash. */
    public String name(Map<String, ?> payload) {
        return LinkPattern.filled(
                name, field -> String.valueOf(payload.get(field)).replaceAll("[\\p{Cntrl}/\\\\]", "-"));
    }
}
