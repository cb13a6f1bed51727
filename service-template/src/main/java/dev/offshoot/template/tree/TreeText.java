package dev.offshoot.template.tree;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The texts of a tree, UTF-8. */
public record TreeText(Path root) {

    /** Empty when there is no such file. Bytes that are no UTF-8 come as replacement characters. */
    public Optional<String> find(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** As {@link #find}, for who writes it back: refuses what would not survive that. */
    public Optional<String> findExact(String path) {
        return bytes(path).map(bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
                throw new TemplateRefusal(path + " is no UTF-8 text; save it as such and try again.");
            }
            return text;
        });
    }

    /** @throws TemplateRefusal when there is no such file */
    public String read(String path) {
        return findExact(path).orElseThrow(() -> new TemplateRefusal("there is no " + root.resolve(path) + "."));
    }

    public boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    private Optional<byte[]> bytes(String path) {
        try {
            Path file = root.resolve(path);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw TemplateRefusal.of("reading " + path, e);
        }
    }
}
