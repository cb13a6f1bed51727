package dev.offshoot.auth.client;

import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the table agree with the file, at each start and on any number of instances. One gone from the file is disabled. */
@Singleton
class RegisterClients {

    private final ClientRepository clients;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    RegisterClients(ClientRepository clients, UuidGenerator uuids, InstantSource clock) {
        this.clients = clients;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Transactional
    void apply(List<ClientEntry> entries) {
        clients.lock();
        Map<String, Client> known =
                clients.lockAll().stream().collect(Collectors.toMap(Client::name, Function.identity()));
        Map<Long, Set<String>> secrets = clients.secrets().stream()
                .collect(Collectors.groupingBy(Secret::clientId, Collectors.mapping(Secret::hash, Collectors.toSet())));
        entries.forEach(entry -> {
            Optional<Client> client = Optional.ofNullable(known.remove(entry.name()));
            if (client.filter(present -> present.isAs(entry, secrets)).isEmpty()) {
                apply(entry, client);
            }
        });
        known.values().stream().filter(Client::active).forEach(this::disable);
    }

    void put(ClientEntry entry) {
        apply(entry, clients.findByName(entry.name()));
    }

    private void apply(ClientEntry entry, Optional<Client> known) {
        Client client = known.map(present ->
                        present.hasScopes(entry.scopes()) ? present : clients.update(present.enable(entry.scopes())))
                .orElseGet(() -> clients.save(Client.deployed(uuids.next(), entry.name(), entry.scopes())));
        Instant now = clock.instant();
        clients.removeSecretsBut(client.key(), entry.secretSha256());
        entry.secretSha256().forEach(hash -> clients.addSecret(client.key(), hash, now));
    }

    private void disable(Client client) {
        clients.update(client.disable(clock.instant()));
        clients.removeSecrets(client.key());
    }
}
