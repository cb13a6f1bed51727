package dev.offshoot.identity;

/** Auth does not answer and the cache does not know: try again later. Answered as 503 with Retry-After. */
public class DirectoryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DirectoryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
