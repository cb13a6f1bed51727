package dev.offshoot.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries a {@link ProblemType} to the one handler that writes problem+json (RFC 9457). */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> members;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of(), Map.of());
    }

    private ProblemException(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            Map<String, String> headers,
            Map<String, Object> members) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
        this.headers = headers;
        this.members = members;
    }

    public ProblemException withErrors(List<FieldError> errors) {
        return new ProblemException(type, detail(), List.copyOf(errors), headers, members);
    }

    /** Adds a response header, such as {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new ProblemException(type, detail(), errors, all, members);
    }

    /**
     * Adds a member to the body (RFC 9457, extension members), such as the id of what is in the way.
     *
     * @param name camelCase; none of the members that every problem has
     * @param value a string, number, boolean or UUID
     */
    public ProblemException withMember(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return new ProblemException(type, detail(), errors, headers, all);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** What the body says beside the members that every problem has, by name. */
    public Map<String, Object> members() {
        return members;
    }
}
