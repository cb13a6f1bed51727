package dev.offshoot.anonymizer.rule;

import dev.offshoot.populator.yaml.Mistakes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One file of rules, of a service or of a library. */
final class RuleFile {

    private static final String EMPTY = "empty";
    private static final String TABLE_FORM =
            "a table is 'empty', or a map with 'columns' and, where a rule needs it, 'person'";

    private final Yaml yaml;
    private final RuleReader rules;

    private RuleFile(Yaml yaml) {
        this.yaml = yaml;
        this.rules = new RuleReader(yaml);
    }

    /** Reads what can be read and notes the rest. */
    static List<TableRules> read(String label, String text, Mistakes mistakes) {
        Yaml yaml = new Yaml(label, mistakes);
        return yaml.compose(text).map(root -> new RuleFile(yaml).tables(root)).orElse(List.of());
    }

    private List<TableRules> tables(Node root) {
        List<TableRules> tables = new ArrayList<>();
        if (root instanceof MappingNode mapping) {
            yaml.entries(mapping, (name, rules) -> table(name, rules).ifPresent(tables::add));
        } else {
            yaml.mistake(root, "a rule file is a map of tables, such as 'users:'");
        }
        return tables;
    }

    private Optional<TableRules> table(ScalarNode name, Node node) {
        if (node instanceof ScalarNode scalar && scalar.getValue().equals(EMPTY)) {
            return Optional.of(new TableRules(name.getValue(), yaml.place(name), true, Optional.empty(), Map.of()));
        }
        if (!(node instanceof MappingNode mapping)) {
            yaml.mistake(node, TABLE_FORM);
            return Optional.empty();
        }
        Map<String, WrittenRule> columns = new LinkedHashMap<>();
        List<TableRules.Person> person = new ArrayList<>();
        yaml.entries(mapping, (key, value) -> {
            switch (key.getValue()) {
                case "columns" -> columns(value, columns);
                case "person" -> person(value).ifPresent(person::add);
                default -> yaml.mistake(key, "'" + key.getValue() + "' means nothing here; " + TABLE_FORM);
            }
        });
        return Optional.of(new TableRules(
                name.getValue(), yaml.place(name), false, person.stream().findFirst(), columns));
    }

    private void columns(Node node, Map<String, WrittenRule> columns) {
        if (!(node instanceof MappingNode mapping)) {
            yaml.mistake(node, "'columns' is a map of rules by column, such as 'name: pseudonym'");
            return;
        }
        yaml.entries(
                mapping,
                (name, value) -> rules.read(value)
                        .ifPresent(rule -> columns.put(name.getValue(), new WrittenRule(rule, yaml.place(name)))));
    }

    private Optional<TableRules.Person> person(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(new TableRules.Person(scalar.getValue(), yaml.place(scalar)));
        }
        yaml.mistake(node, "'person' names the column that holds the person, or an SQL expression that finds them");
        return Optional.empty();
    }
}
