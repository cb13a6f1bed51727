package dev.offshoot.launcher.secret;

import dev.offshoot.database.RolePasswords;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.messaging.sealing.ReaderKey;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the services of one checkout know and nobody else: made at the first start, the same ever after. */
public final class Secrets {

    private final SecretStore store;
    private final Path folder;

    public Secrets(Checkout checkout) {
        this(checkout.secrets());
    }

    public Secrets(Path folder) {
        this.folder = folder;
        this.store = new SecretStore(folder.resolve("secrets.properties"));
    }

    /** No secret, but as old as they are: what this checkout made on servers of others is marked with it. */
    public String checkoutId() {
        return store.get("checkout", () -> UUID.randomUUID().toString());
    }

    public String keyRing(ServiceModule service) {
        return store.get(service.name() + ".keys", NewSecret::keyRing);
    }

    public String clientSecret(ServiceModule service) {
        return store.get(service.name() + ".client-secret", NewSecret::password);
    }

    public RolePasswords databasePasswords(ServiceModule service) {
        return new RolePasswords(
                store.get(service.name() + ".database-password", NewSecret::password),
                store.get(service.name() + ".database-owner-password", NewSecret::password));
    }

    public Path readersFile() {
        return folder.resolve("readers.yml");
    }

    public Path clientsFile() {
        return folder.resolve("clients.yml");
    }

    /** The two files that all services read, written anew because a service may have joined. */
    public void writeFiles(List<ServiceModule> services) {
        Map<String, List<ReaderKey>> readers = new TreeMap<>();
        ClientsFile clients = new ClientsFile();
        for (ServiceModule service : services) {
            readers.put(service.name(), ReaderKeys.of(KeyRing.parse(keyRing(service))));
            clients.add(service.name(), clientSecret(service));
        }
        PrivateFile.write(readersFile(), file -> new ReaderKeys(readers).write(file));
        PrivateFile.write(clientsFile(), clients::write);
    }

    /** Variables of every service in a file of its own, for installations without the launcher. */
    public List<Path> export(List<ServiceModule> services) {
        writeFiles(services);
        List<Path> written = new ArrayList<>(List.of(readersFile(), clientsFile()));
        for (ServiceModule service : services) {
            RolePasswords passwords = databasePasswords(service);
            EnvironmentFile file = new EnvironmentFile(folder.resolve(service.name() + ".env"));
            file.write(Map.of(
                    service.variables() + "KEYS", keyRing(service),
                    service.variables() + "CLIENT_SECRET", clientSecret(service),
                    service.variables() + "DATABASE_PASSWORD", passwords.service(),
                    service.variables() + "DATABASE_OWNER_PASSWORD", passwords.owner()));
            written.add(file.file());
        }
        return written;
    }
}
