package dev.offshoot.broker.routing;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One route as it was written, defaults filled in.
 *
 * @param methods empty for all
 * @param anonymous the session cookie is not read and no CSRF value asked
 * @param mask names of path variables that no log shows
 * @param deadline up to the answer's head
 * @param idle without a byte while bodies flow
 * @param body most bytes of a request's body
 * @param inFlight most requests the service has at once
 */
public record RouteSpec(
        String id,
        PathPattern path,
        Set<String> methods,
        Rules.Identity identity,
        Rules.Cookies cookies,
        Rules.Cors cors,
        boolean anonymous,
        List<String> mask,
        Duration deadline,
        Duration idle,
        long body,
        int inFlight,
        List<Rate> rates) {}
