package dev.offshoot.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.ProblemType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The body of RFC 9457 as this platform writes it.
 *
 * @param members further members of this problem, beside the others
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {

    static Problem of(ProblemException failure, String instance, String traceId) {
        ProblemType type = failure.type();
        String code = codeOf(type);
        return new Problem(
                "/problems/" + code,
                titleOf(type),
                type.status().getCode(),
                failure.detail(),
                instance,
                code,
                traceId,
                failure.errors(),
                failure.members());
    }

    /** The constant's name in kebab-case. */
    public static String codeOf(ProblemType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant's name as words. */
    public static String titleOf(ProblemType type) {
        String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
