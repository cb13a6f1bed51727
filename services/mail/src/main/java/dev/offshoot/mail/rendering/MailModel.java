package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterKind;
import dev.offshoot.mail.manifest.ParameterType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The map a template reads: declared parameters, links, and what is built in. Secrets stand in links alone. */
public final class MailModel {

    /** Shown in place of a secret that is not, or no longer, to be seen. */
    public static final String MASK = "•••";

    private static final String ENCODED_MASK = URLEncoder.encode(MASK, StandardCharsets.UTF_8);

    private final Manifest manifest;
    private final Brand brand;

    public MailModel(Manifest manifest, Brand brand) {
        this.manifest = manifest;
        this.brand = brand;
    }

    public Map<String, Object> of(Map<String, ?> parameters, Map<String, String> secrets, Audience audience) {
        Map<String, Object> model = structure(manifest.structure(), parameters, audience.people());
        Map<String, String> recipient = new HashMap<>();
        if (audience.name() != null) {
            recipient.put("name", audience.name());
        }
        model.put("recipient", recipient);
        model.put("brand", Map.of("name", brand.name(), "url", brand.url()));
        model.put("locale", audience.locale().toLanguageTag());
        model.put("links", links(parameters, secrets, audience));
        return model;
    }

    /** The users named by the parameters, whose names the directory must tell. */
    public static Set<UUID> people(Manifest manifest, Map<String, ?> parameters) {
        Set<UUID> people = new LinkedHashSet<>();
        collect(manifest.structure(), parameters, people);
        return people;
    }

    private static void collect(ParameterType type, Object value, Set<UUID> people) {
        if (type.kind() == ParameterKind.USER) {
            people.add(UUID.fromString(String.valueOf(value)));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(type.elementType(), item, people));
        } else if (value instanceof Map<?, ?> map) {
            for (Parameter field : type.fields()) {
                Object inner = map.get(field.name());
                if (inner != null) {
                    collect(field.type(), inner, people);
                }
            }
        }
    }

    private Map<String, String> links(Map<String, ?> parameters, Map<String, String> secrets, Audience audience) {
        Map<String, Object> values = new HashMap<>(parameters);
        values.putAll(secrets);
        Map<String, String> links = new HashMap<>(audience.links());
        manifest.links()
                .forEach((name, pattern) -> pattern.fill(brand.url(), values)
                        .or(() -> pattern.leadsAway(brand.url(), values) ? Optional.of(MASK) : Optional.empty())
                        .ifPresent(link -> links.put(name, link.replace(ENCODED_MASK, MASK))));
        return links;
    }

    private Map<String, Object> structure(ParameterType type, Map<?, ?> values, Map<UUID, String> people) {
        Map<String, Object> model = new HashMap<>();
        for (Parameter field : type.fields()) {
            Object value = values.get(field.name());
            if (value != null && !field.secret()) {
                model.put(field.name(), value(field.type(), value, people));
            }
        }
        return model;
    }

    private Object value(ParameterType type, Object value, Map<UUID, String> people) {
        return switch (type.kind()) {
            case USER -> Map.of("name", people.getOrDefault(UUID.fromString(String.valueOf(value)), MASK));
            case URL -> String.valueOf(value).startsWith("/") ? brand.url() + value : value;
            case STRUCTURE -> value instanceof Map<?, ?> map ? structure(type, map, people) : value;
            case LIST ->
                value instanceof List<?> list
                        ? list.stream()
                                .map(item -> value(type.elementType(), item, people))
                                .toList()
                        : value;
            case TEXT, PARAGRAPH, MARKDOWN, INTEGER, DECIMAL, BOOLEAN, DATE, INSTANT, ZONE, MONEY, SECRET, ENUM ->
                value;
        };
    }
}
