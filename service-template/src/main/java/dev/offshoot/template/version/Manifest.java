package dev.offshoot.template.version;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code manifest.yml} says.
 *
 * @param ports local numbers of services that the platform's design names
 * @param firstPort the lowest number of any other service
 * @param reserved names that no service may have
 * @param taken words that what a service keeps may not have, in singular or plural: tables of libraries, words of SQL and of
 *     the template's code
 */
public record Manifest(
        int version,
        Map<String, Integer> ports,
        int firstPort,
        Set<String> reserved,
        Set<String> taken,
        List<TemplateFile> files) {

    /** Where it stands in the template. */
    public static final String NAME = "manifest.yml";

    public Manifest {
        ports = Map.copyOf(ports);
        reserved = Set.copyOf(reserved);
        taken = Set.copyOf(taken);
        files = List.copyOf(files);
    }

    static Manifest read(String yaml) {
        return new ManifestReader(yaml).manifest();
    }
}
