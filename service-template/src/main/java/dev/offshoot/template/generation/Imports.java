package dev.offshoot.template.generation;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.rendering.RenderedFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A class of the new service must not have the simple name of one that its neighbours import. */
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)\\.(\\w+);");

    private Imports() {}

    static void requireNoClash(Collection<RenderedFile> files, String remedy) {
        Map<String, Set<String>> declared = new HashMap<>();
        files.stream()
                .map(RenderedFile::path)
                .filter(path -> path.endsWith(".java"))
                .forEach(path -> declared.computeIfAbsent(folder(path), _ -> new HashSet<>())
                        .add(path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length())));
        for (RenderedFile file : files) {
            Set<String> own = declared.getOrDefault(folder(file.path()), Set.of());
            IMPORT.matcher(file.text())
                    .results()
                    .filter(imported -> own.contains(imported.group(2)))
                    .findFirst()
                    .ifPresent(imported -> {
                        throw new TemplateRefusal(imported.group(2) + " is the name of a class that the service needs, "
                                + imported.group(1) + "." + imported.group(2) + remedy);
                    });
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
