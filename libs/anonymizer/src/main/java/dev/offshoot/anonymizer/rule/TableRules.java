package dev.offshoot.anonymizer.rule;

import dev.offshoot.populator.yaml.Place;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule file says about one table.
 *
 * @param empty the table is to lose all its rows
 */
record TableRules(String table, Place place, boolean empty, Optional<Person> person, Map<String, WrittenRule> columns) {

    /** @param expression the column that holds the person, or an SQL expression that finds them */
    record Person(String expression, Place place) {}
}
