package dev.offshoot.mail.provider;

/** A mail that cannot be put into RFC 5322, today or tomorrow; nobody was called. Its message never holds an address. */
public final class UnwritableMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnwritableMail(Exception cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
