package dev.offshoot.broker.edge;

import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The origins whose pages may call with credentials, compared letter by letter. */
@Singleton
final class Origins {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");

    private final Set<String> listed = new HashSet<>();

    Origins(
            @Value("${offshoot.environment:local}") String environment,
            @Value("${offshoot.public-url:}") @Nullable String publicUrl,
            @Value("${offshoot.public-origins:}") @Nullable List<String> others) {
        if (publicUrl != null && !publicUrl.isBlank()) {
            URI url = URI.create(publicUrl);
            listed.add(url.getScheme() + "://" + url.getRawAuthority());
        }
        if (others != null) {
            others.stream().filter(origin -> !origin.isBlank()).forEach(listed::add);
        }
        boolean local = new Environment(environment).isLocal();
        listed.forEach(origin -> check(origin, local));
    }

    private static void check(String origin, boolean local) {
        boolean exact = ORIGIN.matcher(origin).matches();
        if (!exact || (!local && origin.startsWith("http:"))) {
            throw new MissingSetting("OFFSHOOT_PUBLIC_ORIGINS names '" + origin + "'; an origin is "
                    + (local ? "http(s)" : "https") + "://host or https://host:port, exact, without path or *.");
        }
    }

    boolean contains(@Nullable String origin) {
        return origin != null && listed.contains(origin);
    }
}
