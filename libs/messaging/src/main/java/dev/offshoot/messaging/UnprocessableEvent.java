package dev.offshoot.messaging;

/** Trying this event again cannot help; it becomes a dead letter at once, with the message as its error. */
public class UnprocessableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnprocessableEvent(String message) {
        super(message);
    }
}
