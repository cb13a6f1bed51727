package dev.offshoot.template.version;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The versions of a checkout: {@code service-template/template} as it stands, and each number kept as a zip. */
public final class Templates {

    private final Path folder;

    /** @param checkout the root of the repository */
    public Templates(Path checkout) {
        this.folder = checkout.resolve("service-template");
    }

    /** As the folder has it, kept or not. */
    public TemplateVersion current() {
        Path root = folder.resolve("template");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw TemplateRefusal.of("reading " + root, e);
        }
        return TemplateVersion.of(files);
    }

    /** A version that services may still be on. */
    public TemplateVersion kept(int number) {
        return find(number)
                .orElseThrow(() -> new TemplateRefusal("there is no " + zip(number)
                        + ", the base of every merge from template " + number + "; restore it from git."));
    }

    /** @throws TemplateRefusal unless the current template is what its number stands for */
    public TemplateVersion currentKept() {
        TemplateVersion current = current();
        fault(current).ifPresent(sentence -> {
            throw new TemplateRefusal(sentence);
        });
        return current;
    }

    /** One sentence when the template changed under a number that is taken, or its number was never kept. */
    public Optional<String> fault(TemplateVersion current) {
        Optional<TemplateVersion> kept = find(current.number());
        if (kept.isEmpty()) {
            return Optional.of("template " + current.number() + " is not kept yet: run ./offshoot template keep.");
        }
        return kept.get().files().equals(current.files())
                ? Optional.empty()
                : Optional.of("the template changed, but is still number " + current.number()
                        + ": raise version in service-template/template/" + Manifest.NAME
                        + ", then run ./offshoot template keep.");
    }

    /** Stores the current template under its number; once stored, a number stays what it is. */
    public Path keep() {
        TemplateVersion current = current();
        Path zip = zip(current.number());
        if (Files.exists(zip)) {
            currentKept();
            return zip;
        }
        try {
            Files.createDirectories(zip.getParent());
            Files.write(zip, TemplateArchive.write(current.files()));
            return zip;
        } catch (IOException e) {
            throw TemplateRefusal.of("writing " + zip, e);
        }
    }

    private Optional<TemplateVersion> find(int number) {
        Path zip = zip(number);
        if (!Files.exists(zip)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TemplateVersion.of(TemplateArchive.read(Files.readAllBytes(zip))));
        } catch (IOException e) {
            throw TemplateRefusal.of("reading " + zip, e);
        }
    }

    private Path zip(int number) {
        return folder.resolve("versions").resolve(number + ".zip");
    }
}
