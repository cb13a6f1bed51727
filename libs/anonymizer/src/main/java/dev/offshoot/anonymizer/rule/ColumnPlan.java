package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.schema.Column;

/** A column that is written, and by which rule. */
public record ColumnPlan(Column column, Rule rule) {}
