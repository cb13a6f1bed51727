package dev.offshoot.template.generation;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.module.ParentPom;
import dev.offshoot.template.tree.TreeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What else a checkout holds that a service's name could meet. */
record Checkout(Path root) {

    private static final Pattern MODULE = Pattern.compile("<module>(?:[^<]*/)?([^</]+)</module>");
    private static final Pattern SERVICE = Pattern.compile("<module>services/[^<]*</module>");

    /** Last words of module folders, and packages of libraries. */
    Set<String> takenNames() {
        Set<String> names = new HashSet<>();
        String pom = SERVICE.matcher(new TreeText(root).read(ParentPom.PATH)).replaceAll("");
        MODULE.matcher(pom).results().forEach(module -> names.add(module.group(1)));
        names.addAll(packages());
        return names;
    }

    private Set<String> packages() {
        Set<String> names = new HashSet<>();
        try (Stream<Path> libraries = Files.list(root.resolve("libs"))) {
            for (Path library : libraries.toList()) {
                Path packages = library.resolve("src/main/java/dev/offshoot");
                if (Files.isDirectory(packages)) {
                    try (Stream<Path> folders = Files.list(packages)) {
                        folders.forEach(folder -> names.add(folder.getFileName().toString()));
                    }
                }
            }
            return names;
        } catch (IOException e) {
            throw TemplateRefusal.of("reading the libraries", e);
        }
    }
}
