package dev.offshoot.mail.template;

import dev.offshoot.mail.rendering.Layout;
import dev.offshoot.mail.rendering.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The templates and layouts in this jar. */
record ShippedTemplates(List<TemplateSource> sources, Map<String, Layout> layouts, String topics) {

    private static final String YAML = ".yml";

    static ShippedTemplates load() {
        try {
            URL topics = Optional.ofNullable(ShippedTemplates.class.getResource("/topics.yml"))
                    .orElseThrow(() -> new IllegalStateException("topics.yml is not on the class path"));
            URI uri = topics.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri).toAbsolutePath().resolveSibling("."));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Layout layoutOf(TemplateSource source) {
        String name = source.manifest()
                .lines()
                .filter(line -> line.startsWith("layout:"))
                .map(line -> line.substring("layout:".length()).strip())
                .findFirst()
                .orElse("card");
        return Optional.ofNullable(layouts.get(name))
                .orElseThrow(() -> new IllegalStateException(source.key() + ": no layout " + name));
    }

    private static ShippedTemplates read(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("templates"))) {
            List<TemplateSource> sources =
                    folders.sorted().map(ShippedTemplates::template).toList();
            return new ShippedTemplates(sources, layouts(root.resolve("layouts")), text(root.resolve("topics.yml")));
        }
    }

    private static TemplateSource template(Path folder) {
        String key = String.valueOf(folder.getFileName()).replace("/", "");
        return new TemplateSource(
                key,
                text(folder.resolve("template.yml")),
                text(folder.resolve("body.mjml")),
                texts(folder.resolve("texts")),
                text(folder.resolve("sample.yml")));
    }

    private static Map<String, Layout> layouts(Path folder) throws IOException {
        SortedMap<String, String> texts = texts(folder.resolve("texts"));
        Map<String, Layout> layouts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".mjml"))
                    .forEach(file -> layouts.put(stem(file, ".mjml"), new Layout(text(file), texts)));
        }
        return layouts;
    }

    private static SortedMap<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            SortedMap<String, String> texts = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(YAML))
                    .forEach(file -> texts.put(stem(file, YAML), text(file)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path file, String suffix) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - suffix.length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
