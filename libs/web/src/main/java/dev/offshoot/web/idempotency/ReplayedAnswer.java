package dev.offshoot.web.idempotency;

/** Leaves the controller method with an answer it has given before, whatever its return type. */
final class ReplayedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    ReplayedAnswer(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
