package dev.offshoot.events.guest;

import dev.offshoot.events.platform.FormFields;
import dev.offshoot.web.WebProblem;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the form's fields. Its stamp and a field that people do not see tell robots. */
@Singleton
class SignUpForm {

    private final SignUpStamp stamps;
    private final Validator validator;

    SignUpForm(SignUpStamp stamps, Validator validator) {
        this.stamps = stamps;
        this.validator = validator;
    }

    boolean isHuman(FormFields fields, UUID event) {
        return fields.get("website").isEmpty() && stamps.fits(fields.get("stamp"), event);
    }

    SignUp read(FormFields fields) {
        SignUp signUp = new SignUp(
                fields.get("name"),
                fields.get("email").strip(),
                ticketType(fields.get("ticketTypeId")),
                fields.get("locale").isEmpty() ? null : fields.get("locale"),
                fields.get("consent").equals("true") || fields.get("consent").equals("on"));
        if (!validator.validate(signUp).isEmpty()) {
            throw WebProblem.INVALID_REQUEST.because("The form has errors");
        }
        return signUp;
    }

    private static @Nullable UUID ticketType(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            throw WebProblem.INVALID_REQUEST.because("ticketTypeId is no UUID");
        }
    }
}
