package dev.offshoot.backing.server;

/** One kind of backing server, and the ways to get one. */
public interface Provider<A extends Address> {

    /** As a person calls it. */
    String name();

    /** The environment variable that names a server of this kind. */
    String variable();

    /** Where a locally installed server of this kind usually answers. */
    String usualUrl();

    A parse(String url);

    /** Starts one from the libraries on the classpath, without Docker. */
    Started<A> embedded(Placement placement);

    Started<A> container(Placement placement);
}
