package dev.offshoot.populator.value;

import dev.offshoot.populator.FieldType;

/** What a field takes, in words. */
final class Expectation {

    private Expectation() {}

    static String of(FieldType type) {
        return switch (type) {
            case FieldType.Scalar scalar -> scalar.kind().words();
            case FieldType.OneOf words -> "one of " + String.join(", ", words.words());
            case FieldType.Reference reference ->
                "a reference such as !ref " + reference.entities().getFirst() + ".…";
            case FieldType.ListOf list -> "a list of " + of(list.element());
            case FieldType.Structure structure ->
                "an object with " + String.join(", ", structure.schema().names());
            case FieldType.AnyOf any ->
                String.join(" or ", any.types().stream().map(Expectation::of).toList());
            case FieldType.Json _ -> "any value";
        };
    }
}
