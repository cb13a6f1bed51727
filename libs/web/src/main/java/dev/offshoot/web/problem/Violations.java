package dev.offshoot.web.problem;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bean Validation's findings as field errors, by the path in the JSON. */
public final class Violations {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "blank"),
            Map.entry("NotEmpty", "empty"),
            Map.entry("Size", "wrong-size"),
            Map.entry("Email", "malformed"),
            Map.entry("Pattern", "malformed"),
            Map.entry("Min", "too-small"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("Positive", "too-small"),
            Map.entry("PositiveOrZero", "too-small"),
            Map.entry("Max", "too-large"),
            Map.entry("DecimalMax", "too-large"),
            Map.entry("Negative", "too-large"),
            Map.entry("NegativeOrZero", "too-large"),
            Map.entry("Future", "not-future"),
            Map.entry("FutureOrPresent", "not-future"),
            Map.entry("Past", "not-past"),
            Map.entry("PastOrPresent", "not-past"));

    private static final Set<ElementKind> OUTSIDE_THE_JSON =
            Set.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR, ElementKind.BEAN);

    private Violations() {}

    static ProblemException problem(ConstraintViolationException invalid) {
        return WebProblem.INVALID_REQUEST
                .because("The request has invalid fields")
                .withErrors(errors(invalid.getConstraintViolations()));
    }

    private static List<FieldError> errors(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> error(pathOf(violation.getPropertyPath()), violation))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
    }

    /** @param field the violated value's path in the JSON */
    public static FieldError error(String field, ConstraintViolation<?> violation) {
        String annotation = violation.getConstraintDescriptor() == null
                ? ""
                : violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        String message = violation.getMessage();
        String sentence =
                message.isEmpty() ? "Is invalid" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return new FieldError(field, CODES.getOrDefault(annotation, "invalid"), sentence);
    }

    /** A violation's path without method and body parameter: {@code lines[0].count}. */
    public static String pathOf(Path path) {
        StringBuilder text = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
            } else if (!OUTSIDE_THE_JSON.contains(node.getKind())) {
                append(text, node);
            }
        }
        return text.isEmpty() ? parameter : text.toString();
    }

    private static void append(StringBuilder text, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            text.append('[').append(node.getIndex()).append(']');
        } else if (node.isInIterable() && node.getKey() != null) {
            text.append('[').append(node.getKey()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            text.append(text.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
