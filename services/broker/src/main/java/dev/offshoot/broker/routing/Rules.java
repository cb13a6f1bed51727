package dev.offshoot.broker.routing;

/** The words a route's settings are chosen from; in documents in kebab-case. */
public final class Rules {

    private Rules() {}

    /** What happens to a bearer token. */
    public enum Identity {
        VERIFY,
        PASS
    }

    /** Which cookies reach the service and come from it: none, the session's (auth alone), or all but ours. */
    public enum Cookies {
        NONE,
        SESSION,
        PASS
    }

    /** Who answers for other origins: the platform's list, or a foreign program itself. */
    public enum Cors {
        PLATFORM,
        PASS
    }

    /** Whose requests a rate counts together. */
    public enum By {
        CALLER,
        NETWORK
    }
}
