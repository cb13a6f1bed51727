package dev.offshoot.mail.settings;

import dev.offshoot.mail.rendering.Brand;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Where the platform stands in public. */
@Singleton
public class Platform {

    private final String publicUrl;
    private final String environment;
    private final MailSettings settings;
    private final Set<String> linkHosts;
    private final Set<String> imageHosts;

    public Platform(
            @Property(name = "offshoot.public-url", defaultValue = "http://localhost:8080") String publicUrl,
            @Property(name = "offshoot.environment", defaultValue = "local") String environment,
            MailSettings settings) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        this.environment = environment;
        this.settings = settings;
        this.linkHosts = withHostOf(this.publicUrl, settings.linkHosts());
        this.imageHosts = withHostOf(this.publicUrl, settings.imageHosts());
    }

    public String url() {
        return publicUrl;
    }

    public Brand brand() {
        return new Brand(settings.brand(), publicUrl);
    }

    public boolean production() {
        return environment.equals("production");
    }

    public Set<String> linkHosts() {
        return linkHosts;
    }

    public Set<String> imageHosts() {
        return imageHosts;
    }

    private static Set<String> withHostOf(String publicUrl, String hosts) {
        Set<String> all = new HashSet<>(Arrays.asList(hosts.strip().split("\\s*,\\s*")));
        all.remove("");
        all.add(URI.create(publicUrl).getHost());
        return Set.copyOf(all);
    }
}
