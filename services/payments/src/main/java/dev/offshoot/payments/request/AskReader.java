package dev.offshoot.payments.request;

import dev.offshoot.messaging.json.EventJson;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.body.BodyCheck;
import dev.offshoot.web.problem.Violations;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a request out of an event as REST reads a body: with every fault at once, but for fields it does not know. */
@Singleton
class AskReader {

    private static final String UNKNOWN = "unknown-field";

    private final BodyCheck check;
    private final Validator validator;
    private final EventJson json;

    AskReader(BodyCheck check, Validator validator, EventJson json) {
        this.check = check;
        this.validator = validator;
        this.json = json;
    }

    /** @throws dev.offshoot.web.ProblemException naming every fault */
    AskBody read(JsonNode data) {
        List<FieldError> faults = new ArrayList<>(check.faults(data, Argument.of(AskBody.class)).stream()
                .filter(fault -> !fault.code().equals(UNKNOWN))
                .toList());
        if (faults.isEmpty()) {
            try {
                AskBody body = json.bind(data, AskBody.class);
                validator
                        .validate(body)
                        .forEach(fault ->
                                faults.add(Violations.error(Violations.pathOf(fault.getPropertyPath()), fault)));
                if (faults.isEmpty()) {
                    return body;
                }
            } catch (IOException _) {
                faults.add(new FieldError("", "invalid", "Cannot be read"));
            }
        }
        throw WebProblem.INVALID_REQUEST
                .because("The request is not acceptable")
                .withErrors(faults);
    }

    Optional<UUID> uuid(JsonNode data, String field) {
        try {
            return text(data, field).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<String> text(JsonNode data, String field) {
        return Optional.ofNullable(data.get(field)).filter(JsonNode::isString).map(JsonNode::getStringValue);
    }
}
