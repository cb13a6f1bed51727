package dev.offshoot.auth.client;

import dev.offshoot.auth.secret.Digests;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Which services may ask for tokens. */
@Singleton
public class Clients {

    private static final Duration USE_NOTED = Duration.ofHours(1);

    private final ClientRepository clients;
    private final InstantSource clock;

    Clients(ClientRepository clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    public List<String> disabledSince(Instant since) {
        return clients.disabledSince(since).stream().map(Client::name).toList();
    }

    Optional<Client> authenticate(String name, String secret) {
        return clients.findByName(name).filter(Client::active).filter(client -> knows(client, Digests.sha256(secret)));
    }

    private boolean knows(Client client, String hash) {
        Instant now = clock.instant();
        boolean known = clients.liveSecrets(client.key(), now).stream().anyMatch(live -> Digests.same(live, hash));
        if (known) {
            clients.touchSecret(client.key(), hash, now, now.minus(USE_NOTED));
        }
        return known;
    }
}
