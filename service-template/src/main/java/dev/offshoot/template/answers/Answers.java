package dev.offshoot.template.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template asks of a service.
 *
 * @param port added to front + 10 000 it is the local port
 * @param version the template's number that the service is on
 * @param summary one sentence: what the service is for
 * @param aggregate singular of what it keeps; null for a service that was there before the template
 * @param allowing types that the rules on clock, environment and catching everything excuse
 */
public record Answers(
        String service,
        int port,
        int version,
        String summary,
        @Nullable String aggregate,
        List<String> allowing) {

    public Answers {
        allowing = List.copyOf(allowing);
    }

    /** The same service on another version. */
    public Answers on(int other) {
        return new Answers(service, port, other, summary, aggregate, allowing);
    }

    /** Where it lies in a checkout. */
    public String folder() {
        return "services/" + service;
    }
}
