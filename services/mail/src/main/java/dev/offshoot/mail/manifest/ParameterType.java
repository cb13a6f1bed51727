package dev.offshoot.mail.manifest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter's type; what does not apply to its kind is empty.
 *
 * @param max longest text in characters
 * @param words the values of an enumeration
 * @param fields the components of a structure
 * @param element what a list holds
 */
public record ParameterType(
        ParameterKind kind,
        int max,
        List<String> words,
        List<Parameter> fields,
        @Nullable ParameterType element) {

    static ParameterType of(ParameterKind kind) {
        return of(kind, kind.max());
    }

    static ParameterType of(ParameterKind kind, int max) {
        return new ParameterType(kind, max, List.of(), List.of(), null);
    }

    static ParameterType enumeration(List<String> words) {
        return new ParameterType(ParameterKind.ENUM, 0, words, List.of(), null);
    }

    public static ParameterType structure(List<Parameter> fields) {
        return new ParameterType(ParameterKind.STRUCTURE, 0, List.of(), fields, null);
    }

    static ParameterType list(ParameterType element) {
        return new ParameterType(ParameterKind.LIST, 0, List.of(), List.of(), element);
    }

    /** What a list holds. */
    public ParameterType elementType() {
        return Optional.ofNullable(element).orElseThrow(() -> new IllegalStateException("No list: " + kind));
    }

    public Optional<Parameter> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
