package dev.offshoot.identity.client;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

@Factory
class ClientSecretFactory {

    @Singleton
    ClientSecret ownSecret(@Value("${offshoot.service}") String service, Environment environment) {
        String setting = "offshoot." + service + ".client-secret";
        return new ClientSecret(
                service, environment.getProperty(setting, String.class).orElse(null));
    }
}
