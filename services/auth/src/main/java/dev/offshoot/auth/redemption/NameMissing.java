package dev.offshoot.auth.redemption;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import java.util.List;

/** A link that needs a name came without one. */
final class NameMissing {

    private NameMissing() {}

    static ProblemException problem() {
        return WebProblem.INVALID_REQUEST
                .because("This link needs a name")
                .withErrors(List.of(new FieldError("displayName", "required", "This link needs a name")));
    }
}
