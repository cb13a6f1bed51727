package dev.offshoot.events.platform;

import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.net.URI;
import java.util.Set;

/** The address people type. Local runs have one of their own; everywhere else it is required. */
@Context
public class PublicUrl {

    private static final String LOCAL = "http://localhost:8080";
    private static final Set<String> LOCAL_RUNS = Set.of("local", "test");

    private final String url;

    PublicUrl(
            @Property(name = "offshoot.public-url", defaultValue = "") String url,
            @Property(name = "offshoot.environment", defaultValue = "local") String environment) {
        if (url.isBlank() && !LOCAL_RUNS.contains(environment)) {
            throw MissingSetting.of("offshoot.public-url", "links in mails and calendars begin with it");
        }
        String known = url.isBlank() ? LOCAL : url.strip();
        this.url = known.endsWith("/") ? known.substring(0, known.length() - 1) : known;
    }

    public String host() {
        return URI.create(url).getHost();
    }

    /** The public page of an event. */
    public String ofEvent(String slug) {
        return url + "/events/" + slug;
    }

    /** The page of a registration. */
    public String ofRegistration(String token) {
        return url + "/events/registrations/" + token;
    }
}
