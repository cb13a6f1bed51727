package dev.offshoot.populator;

import java.util.Arrays;
import java.util.List;

/** What may stand in a field. */
public sealed interface FieldType {

    static FieldType text() {
        return new Scalar(Kind.TEXT);
    }

    static FieldType flag() {
        return new Scalar(Kind.FLAG);
    }

    /** A whole number. */
    static FieldType number() {
        return new Scalar(Kind.NUMBER);
    }

    static FieldType decimal() {
        return new Scalar(Kind.DECIMAL);
    }

    /** {@code !now -3d}, {@code !at 2026-05-01T18:00 Europe/Madrid} or {@code 2026-05-01T16:00:00Z}. */
    static FieldType instant() {
        return new Scalar(Kind.INSTANT);
    }

    /** {@code 2026-05-01}, or the UTC day of {@code !now -3d}. */
    static FieldType date() {
        return new Scalar(Kind.DATE);
    }

    /** A UUID as text, or any reference. */
    static FieldType uuid() {
        return new Scalar(Kind.UUID);
    }

    /** The content of a file beside the scenario: {@code !file logo.png}. */
    static FieldType file() {
        return new Scalar(Kind.FILE);
    }

    static FieldType oneOf(String... words) {
        return new OneOf(List.of(words));
    }

    /** {@code !ref users.ada}: a row of one of these entities, of this service or of another one. */
    static FieldType reference(String... entities) {
        return new Reference(List.of(entities));
    }

    static FieldType listOf(FieldType element) {
        return new ListOf(element);
    }

    static FieldType object(Field... fields) {
        return new Structure(EntitySchema.of(fields));
    }

    /** One of these, of which at most one is a list, one an object and one a single value. */
    static FieldType anyOf(FieldType... types) {
        return new AnyOf(Arrays.asList(types));
    }

    /** Free structure; tags are resolved inside it. */
    static FieldType json() {
        return new Json();
    }

    /** Kinds of single values. */
    enum Kind {
        TEXT("text"),
        FLAG("true or false"),
        NUMBER("a whole number"),
        DECIMAL("a number"),
        INSTANT("an instant such as !now -3d or !at 2026-05-01T18:00 Europe/Madrid"),
        DATE("a date such as 2026-05-01"),
        UUID("a UUID or a reference such as !ref users.ada"),
        FILE("a file such as !file logo.png");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    record Scalar(Kind kind) implements FieldType {}

    record OneOf(List<String> words) implements FieldType {}

    record Reference(List<String> entities) implements FieldType {}

    record ListOf(FieldType element) implements FieldType {}

    record Structure(EntitySchema schema) implements FieldType {}

    record AnyOf(List<FieldType> types) implements FieldType {}

    record Json() implements FieldType {}
}
