package dev.offshoot.template.version;

import java.util.Set;

/**
 * A file of the template.
 *
 * @param from where it stands in the template
 * @param to its path in a checkout, itself a template
 * @param without services that have no such file
 * @param shared several services may have it: kept when it is there, and when a service is removed
 */
public record TemplateFile(String from, String to, FileKind kind, Set<String> without, boolean shared) {

    public TemplateFile {
        without = Set.copyOf(without);
    }
}
