package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.schema.Catalogue;
import dev.offshoot.anonymizer.schema.Table;
import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the rule files with the tables of a database, both ways. */
public final class RuleCheck {

    private final RuleSources sources;
    private final Mistakes mistakes = new Mistakes();

    public RuleCheck(RuleSources sources) {
        this.sources = sources;
    }

    /** Everything that is wrong, as sentences with file, line and column. */
    public List<String> mistakes() {
        return mistakes.list().stream().map(String::valueOf).toList();
    }

    /** What to do with each table; to be used only when there are no {@link #mistakes()}. */
    public List<TablePlan> plans(Connection connection) throws SQLException {
        Map<String, TableRules> rules = rules();
        List<Table> tables = Catalogue.read(connection).tables().stream()
                .filter(table -> !sources.isHistory(table.rulesName()))
                .toList();
        Set<String> known = tables.stream().map(Table::rulesName).collect(Collectors.toCollection(TreeSet::new));
        rules.forEach((name, written) -> {
            if (!known.contains(name)) {
                mistakes.add(
                        written.place(),
                        "there is no table '" + name + "'; " + Mistakes.nearest(name, known)
                                + " If it was dropped, remove its rules");
            }
        });
        List<TablePlan> plans = new ArrayList<>();
        TableCheck check = new TableCheck(connection, mistakes);
        Map<String, Boolean> told = new HashMap<>();
        for (Table table : tables) {
            TableRules written = rules.get(table.rulesName());
            if (written != null) {
                plans.add(check.plan(table, written));
            } else if (told.put(table.rulesName(), true) == null) {
                mistakes.add(
                        new Place(RuleSources.OF_SERVICE, 1, 1),
                        "table '" + table.rulesName() + "' has no rules; add these lines, and look at each of them:\n"
                                + Suggestion.block(table));
            }
        }
        return plans;
    }

    private Map<String, TableRules> rules() {
        Map<String, TableRules> rules = new LinkedHashMap<>();
        sources.texts()
                .forEach((label, text) -> RuleFile.read(label, text, mistakes).forEach(table -> {
                    TableRules earlier = rules.putIfAbsent(table.table(), table);
                    if (earlier != null) {
                        mistakes.add(
                                table.place(),
                                "the rules of '" + table.table() + "' stand in " + earlier.place() + "; remove these");
                    }
                }));
        return rules;
    }
}
