package dev.offshoot.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The people of the demo scenario who may sign in with a password, read from its nodes: its tags mean nothing here. */
final class DemoLogins {

    private DemoLogins() {}

    static List<DemoLogin> read(Path scenario) {
        if (!Files.exists(scenario)) {
            return List.of();
        }
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(Files.readString(scenario))
                    .flatMap(root -> child(root, "users"))
                    .map(DemoLogins::people)
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<DemoLogin> people(Node users) {
        List<DemoLogin> logins = new ArrayList<>();
        for (NodeTuple user : tuples(users)) {
            Node person = user.getValueNode();
            Optional<String> email = child(person, "emails").flatMap(DemoLogins::first);
            Optional<String> password = child(person, "password").flatMap(DemoLogins::text);
            if (email.isPresent()
                    && password.isPresent()
                    && child(person, "count").isEmpty()) {
                logins.add(new DemoLogin(email.get(), password.get(), roles(person)));
            }
        }
        return logins;
    }

    private static List<String> roles(Node person) {
        return child(person, "roles").map(DemoLogins::texts).orElse(List.of());
    }

    private static Optional<String> first(Node node) {
        return texts(node).stream().findFirst();
    }

    private static List<String> texts(Node node) {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .flatMap(entry -> text(entry).stream())
                        .toList()
                : List.of();
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static Optional<Node> child(Node node, String name) {
        return tuples(node).stream()
                .filter(tuple -> text(tuple.getKeyNode()).filter(name::equals).isPresent())
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static List<NodeTuple> tuples(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }
}
