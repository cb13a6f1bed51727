package dev.offshoot.mail.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code template.yml} says.
 *
 * @param owner the service whose template it is
 * @param sender name of the configured sender
 * @param links patterns below the public URL, by name
 * @param disclosesSender whether answers may go to somebody's own address
 * @param callers services that may send it though they do not own it
 */
public record Manifest(
        String key,
        String owner,
        String title,
        String topic,
        String sender,
        String layout,
        String locale,
        List<Parameter> parameters,
        Map<String, LinkPattern> links,
        List<Trigger> triggers,
        boolean disclosesSender,
        Set<String> callers,
        Report report) {

    /** The parameters seen as the components of one structure. */
    public ParameterType structure() {
        return ParameterType.structure(parameters);
    }

    /** The parameters that are links themselves, and lead away from the platform with these values. */
    public List<String> leadingAway(String publicUrl, Map<String, ?> values) {
        return links.values().stream()
                .filter(link -> link.leadsAway(publicUrl, values))
                .flatMap(link -> link.names().stream())
                .distinct()
                .toList();
    }

    public boolean mayBeSentBy(String service) {
        return owner.equals(service) || callers.contains(service);
    }
}
