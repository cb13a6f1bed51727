package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.rule.ColumnPlan;
import dev.offshoot.anonymizer.rule.Rule;
import dev.offshoot.anonymizer.schema.Column;
import dev.offshoot.anonymizer.value.CellRule;
import dev.offshoot.anonymizer.value.Cells;
import dev.offshoot.anonymizer.value.JsonPaths;
import dev.offshoot.anonymizer.value.JsonRule;
import dev.offshoot.anonymizer.value.LeafRule;
import dev.offshoot.anonymizer.value.TextRule;
import dev.offshoot.anonymizer.value.TextRules;
import dev.offshoot.anonymizer.value.TextShape;

/** Makes what works on values out of what is written in a rule file. Not safe for several threads. */
final class CellRules {

    private final AnonymizerKey key;
    private final TextRules texts;

    CellRules(AnonymizerKey key) {
        this.key = key;
        this.texts = new TextRules(key);
    }

    /** For the rules that make a new value of the old one. */
    CellRule of(ColumnPlan plan) {
        Column column = plan.column();
        CellRule element = switch (plan.rule()) {
            case Rule.Json json -> Cells.json(json(json), column.type().equals("jsonb"));
            case Rule rule when column.isText() -> Cells.text(text(rule, shape(column)));
            case Rule.Keyed ignored -> column.isUuid() ? Cells.keyedUuid(key) : Cells.keyedBytes(key);
            case Rule.Random ignored -> Cells.randomBytes();
            case Rule other -> throw new IllegalStateException(other.word() + " makes no new value");
        };
        return column.array() ? Cells.array(element) : element;
    }

    private static TextShape shape(Column column) {
        return new TextShape(column.maxLength(), column.unique());
    }

    private TextRule text(Rule rule, TextShape shape) {
        return switch (rule) {
            case Rule.Fake fake -> texts.fake(fake.kind(), shape);
            case Rule.Pseudonym pseudonym -> texts.pseudonym(pseudonym.kind(), shape);
            case Rule.Text ignored -> texts.text(shape);
            case Rule.Keyed ignored -> texts.keyed(shape);
            case Rule.Random ignored -> texts.random();
            case Rule other -> throw new IllegalStateException(other.word() + " does not change texts");
        };
    }

    private JsonRule json(Rule.Json rule) {
        JsonPaths paths = new JsonPaths();
        rule.paths().forEach((path, leaf) -> paths.put(path, leaf(leaf)));
        return new JsonRule(paths, leaf(rule.rest()));
    }

    private LeafRule leaf(Rule rule) {
        return switch (rule) {
            case Rule.Keep ignored -> new LeafRule.Keep();
            case Rule.Nothing ignored -> new LeafRule.Nothing();
            case Rule other -> new LeafRule.Words(text(other, TextShape.ANY));
        };
    }
}
