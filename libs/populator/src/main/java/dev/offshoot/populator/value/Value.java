package dev.offshoot.populator.value;

/** A value of a field, perhaps another one in each row. */
@FunctionalInterface
public interface Value {

    Object in(RowContext row);
}
