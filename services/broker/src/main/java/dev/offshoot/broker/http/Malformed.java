package dev.offshoot.broker.http;

/** The bytes are no request we accept; the connection closes after the answer. Carries no stack trace: floods of it are normal. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String target;

    Malformed(int status, String code, String detail) {
        this(status, code, detail, "");
    }

    private Malformed(int status, String code, String detail, String target) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.target = target;
    }

    static Malformed because(String detail) {
        return new Malformed(400, "malformed-request", detail);
    }

    Malformed in(String requestTarget) {
        return new Malformed(status, code, detail(), requestTarget);
    }

    /** What was asked for; empty when the first line could not be read. */
    public String target() {
        return target;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
