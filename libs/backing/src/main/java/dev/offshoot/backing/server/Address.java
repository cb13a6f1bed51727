package dev.offshoot.backing.server;

import java.io.IOException;

/** Where a backing server answers. */
public interface Address {

    String host();

    int port();

    /** As the platform's settings take it, user and password included. */
    String url();

    /**
     * Asks the server one cheap question over a connection of its own.
     *
     * @throws IOException when it does not answer
     */
    void check() throws IOException;
}
