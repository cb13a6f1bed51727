package dev.offshoot.broker.http;

/** The bytes are no request we accept; the connection closes after the answer. Carries no stack trace: floods of it are normal. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Malformed(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Malformed because(String detail) {
        return new Malformed(400, "malformed-request", detail);
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
