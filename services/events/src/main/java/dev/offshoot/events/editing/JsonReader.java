package dev.offshoot.events.editing;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.body.BodyCheck;
import dev.offshoot.web.problem.Violations;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a record out of JSON as the body of a request is read: every fault at once, none passed over. */
@Singleton
class JsonReader {

    private final BodyCheck check;
    private final JsonMapper json;
    private final Validator validator;

    JsonReader(BodyCheck check, JsonMapper json, Validator validator) {
        this.check = check;
        this.json = json;
        this.validator = validator;
    }

    <T> Result<T> read(JsonNode tree, Class<T> type) {
        List<FieldError> faults = check.faults(tree, Argument.of(type));
        if (!faults.isEmpty()) {
            return new Result<>(null, faults);
        }
        T value = bind(tree, type);
        List<FieldError> violations = validator.validate(value).stream()
                .map(violation -> Violations.error(Violations.pathOf(violation.getPropertyPath()), violation))
                .toList();
        return new Result<>(value, violations);
    }

    JsonNode write(Object value) {
        try {
            return json.writeValueToTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T bind(JsonNode tree, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValueFromTree(tree, type));
        } catch (IOException e) {
            throw new UncheckedIOException("What was checked does not bind", e);
        }
    }

    /** @param value null when the faults are of its form */
    record Result<T>(@Nullable T value, List<FieldError> faults) {}
}
