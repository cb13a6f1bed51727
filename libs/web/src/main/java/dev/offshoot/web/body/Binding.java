package dev.offshoot.web.body;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.problem.Violations;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Serde and Bean Validation, asked about parts of a body. */
@Singleton
class Binding {

    private final JsonMapper json;
    private final Validator validator;

    Binding(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    boolean fits(JsonNode node, Argument<?> argument) {
        return bind(node, argument).isPresent();
    }

    <T> void validate(JsonNode node, Argument<T> argument, String path, Faults faults) {
        bind(node, argument).ifPresent(bean -> add(validator.validate(bean), path, faults));
    }

    <T> void validateProperty(Class<T> bean, Argument<?> property, JsonNode node, String path, Faults faults) {
        bind(node, property).ifPresent(value -> {
            Set<ConstraintViolation<T>> violations = validator.validateValue(bean, property.getName(), value);
            faults.addAll(violations.stream()
                    .map(violation -> Violations.error(path, violation))
                    .toList());
        });
    }

    private <T> Optional<T> bind(JsonNode node, Argument<T> argument) {
        try {
            return Optional.ofNullable(json.readValueFromTree(node, argument));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static <T> void add(Set<ConstraintViolation<T>> violations, String path, Faults faults) {
        faults.addAll(violations.stream()
                .map(violation ->
                        Violations.error(Paths.join(path, Violations.pathOf(violation.getPropertyPath())), violation))
                .sorted(Comparator.comparing(FieldError::field))
                .toList());
    }
}
