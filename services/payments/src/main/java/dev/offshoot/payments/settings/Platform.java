package dev.offshoot.payments.settings;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where the platform stands in public, and whether its money is real. */
@Singleton
public class Platform {

    private final URI publicUrl;
    private final boolean production;

    Platform(
            @Property(name = "offshoot.public-url", defaultValue = "http://localhost:8080") String publicUrl,
            @Property(name = "offshoot.environment", defaultValue = "local") String environment) {
        this.publicUrl = URI.create(publicUrl.endsWith("/") ? publicUrl : publicUrl + "/");
        this.production = environment.equals("production");
    }

    public boolean production() {
        return production;
    }

    public String host() {
        return publicUrl.getHost();
    }

    /** @param path without a slash in front */
    public URI at(String path) {
        return publicUrl.resolve(path);
    }

    /** Where a payer sees and pays a payment. */
    public URI payPage(String payToken) {
        return at("payments/pay/" + payToken);
    }
}
