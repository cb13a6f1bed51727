package dev.offshoot.populator;

/** One field of an entity. */
public record Field(String name, FieldType type, boolean isRequired) {

    public static Field required(String name, FieldType type) {
        return new Field(name, type, true);
    }

    public static Field optional(String name, FieldType type) {
        return new Field(name, type, false);
    }
}
