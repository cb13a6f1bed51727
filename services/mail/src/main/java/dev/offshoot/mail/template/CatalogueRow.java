package dev.offshoot.mail.template;

import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.Trigger;
import java.util.List;
import java.util.stream.Collectors;

/** A template as the catalogue page shows it. */
public record CatalogueRow(
        String key, String owner, String topic, String title, String events, String parameters, List<String> locales) {

    static CatalogueRow of(PublishedVersion version) {
        return new CatalogueRow(
                version.key(),
                version.manifest().owner(),
                version.topic().key(),
                version.manifest().title(),
                version.manifest().triggers().stream()
                        .map(Trigger::event)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                version.manifest().parameters().stream().map(CatalogueRow::word).collect(Collectors.joining(", ")),
                List.copyOf(version.programs().keySet()));
    }

    private static String word(Parameter parameter) {
        return parameter.name() + " " + parameter.type().kind().word() + (parameter.optional() ? "?" : "");
    }
}
