package dev.offshoot.service;

import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The settings that libraries bring along: every {@code offshoot-defaults.yml} on the class path, below all others. Where
 * two of them disagree, the one that stands first on the class path wins.
 */
final class LibraryDefaults {

    private static final String NAME = "offshoot-defaults.yml";
    private static final String SERVICE = "${offshoot.service}";
    private static final int HIGHEST = Integer.MIN_VALUE / 2;

    private LibraryDefaults() {}

    static PropertySource[] of(String service) {
        List<PropertySource> sources = new ArrayList<>();
        try {
            for (URL url :
                    Collections.list(LibraryDefaults.class.getClassLoader().getResources(NAME))) {
                sources.add(read(url, service, HIGHEST - sources.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources.toArray(PropertySource[]::new);
    }

    private static PropertySource read(URL url, String service, int position) throws IOException {
        try (InputStream in = url.openStream()) {
            // Replaced here, because the framework does not resolve one placeholder inside another.
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(SERVICE, service);
            InputStream settings = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return PropertySource.of(
                    url.toString(), new YamlPropertySourceLoader().read(url.toString(), settings), position);
        }
    }
}
