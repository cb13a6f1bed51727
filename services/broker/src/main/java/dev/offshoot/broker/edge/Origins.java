package dev.offshoot.broker.edge;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The origins whose pages may call with credentials, compared letter by letter. */
@Singleton
final class Origins {

    private final Set<String> listed = new HashSet<>();

    Origins(
            @Value("${offshoot.public-url:}") @Nullable String publicUrl,
            @Value("${offshoot.public-origins:}") @Nullable List<String> others) {
        if (publicUrl != null && !publicUrl.isBlank()) {
            URI url = URI.create(publicUrl);
            listed.add(url.getScheme() + "://" + url.getRawAuthority());
        }
        if (others != null) {
            others.stream().filter(origin -> !origin.isBlank()).forEach(listed::add);
        }
    }

    boolean contains(@Nullable String origin) {
        return origin != null && listed.contains(origin);
    }
}
