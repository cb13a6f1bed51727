package dev.offshoot.web.body;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.form.FormPart;
import dev.offshoot.web.form.MultipartForm;
import dev.offshoot.web.problem.Violations;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** JSON that stands in a form beside files: read as strictly as a body. */
@Singleton
public class JsonPart {

    private final BodyCheck check;
    private final JsonMapper json;
    private final Validator validator;

    JsonPart(BodyCheck check, JsonMapper json, Validator validator) {
        this.check = check;
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException 400 with every fault, also when the form has no such part or several */
    public <T> T read(MultipartForm form, String name, Class<T> type) {
        List<FormPart> parts = form.parts(name);
        if (parts.size() != 1) {
            throw invalid(List.of(new FieldError(name, "required", "Must be one part of the form")));
        }
        Argument<T> argument = Argument.of(type);
        JsonNode tree = JsonTree.read(parts.getFirst().content());
        List<FieldError> faults = check.faults(tree, argument);
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        T value = bound(tree, argument);
        List<FieldError> violations = validator.validate(value).stream()
                .map(violation -> Violations.error(Violations.pathOf(violation.getPropertyPath()), violation))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
        return value;
    }

    private <T> T bound(JsonNode tree, Argument<T> type) {
        try {
            return json.readValueFromTree(tree, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException invalid(List<FieldError> errors) {
        return WebProblem.INVALID_REQUEST
                .because("The request has invalid fields")
                .withErrors(errors);
    }
}
