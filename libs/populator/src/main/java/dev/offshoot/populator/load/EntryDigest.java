package dev.offshoot.populator.load;

import dev.offshoot.populator.yaml.Entry;
import dev.offshoot.populator.yaml.Tags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What an entry says, whatever its layout: tags as written, files by their content. */
final class EntryDigest {

    private final MessageDigest digest;
    private final Path folder;

    private EntryDigest(MessageDigest digest, Path folder) {
        this.digest = digest;
        this.folder = folder;
    }

    static byte[] of(Entry entry, Path folder) {
        try {
            EntryDigest digest = new EntryDigest(MessageDigest.getInstance("SHA-256"), folder);
            digest.add(entry.fields());
            return digest.digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void add(Node node) {
        add(node.getTag().getValue());
        switch (node) {
            case ScalarNode scalar -> addScalar(scalar);
            case SequenceNode sequence -> sequence.getValue().forEach(this::add);
            case MappingNode mapping -> mapping.getValue().forEach(this::add);
            default -> throw new IllegalStateException("Aliases are resolved when the file is read");
        }
        add("end");
    }

    private void add(NodeTuple tuple) {
        add(tuple.getKeyNode());
        add(tuple.getValueNode());
    }

    private void addScalar(ScalarNode scalar) {
        add(scalar.getValue());
        if (scalar.getTag().getValue().equals(Tags.FILE)) {
            try {
                digest.update(Files.readAllBytes(folder.resolve(scalar.getValue())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
