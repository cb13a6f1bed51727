package dev.offshoot.auth.client;

import jakarta.inject.Singleton;
import java.util.List;

/** Brings a client to what a scenario says. */
@Singleton
public class ScenarioClients {

    private final RegisterClients registration;

    ScenarioClients(RegisterClients registration) {
        this.registration = registration;
    }

    public void put(String name, List<String> scopes, List<String> secretSha256) {
        registration.put(
                new ClientEntry(name, scopes.stream().distinct().sorted().toList(), secretSha256));
    }
}
