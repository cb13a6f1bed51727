package dev.offshoot.template.version;

import dev.offshoot.template.TemplateRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The template as it is or once was: a manifest and the files it names. */
public final class TemplateVersion {

    private final SortedMap<String, String> files;
    private final Manifest manifest;

    private TemplateVersion(SortedMap<String, String> files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /** @param files text by path in the template, {@code manifest.yml} among them */
    public static TemplateVersion of(Map<String, String> files) {
        String manifest = Optional.ofNullable(files.get(Manifest.NAME))
                .orElseThrow(() -> new TemplateRefusal("the template has no " + Manifest.NAME + "."));
        TemplateVersion version = new TemplateVersion(new TreeMap<>(files), Manifest.read(manifest));
        version.manifest.files().forEach(file -> version.source(file.from()));
        return version;
    }

    public int number() {
        return manifest.version();
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The text of one of its files, not rendered yet. */
    public String source(String path) {
        return Optional.ofNullable(files.get(path))
                .orElseThrow(() -> new TemplateRefusal(
                        "template " + number() + " names " + path + " in its manifest, but has no such file."));
    }

    /** All of it, by path. */
    public SortedMap<String, String> files() {
        return files;
    }
}
