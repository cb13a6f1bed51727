package dev.offshoot.launcher.supervisor;

import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.Secrets;
import dev.offshoot.launcher.shared.SharedServers;

/** The databases and roles of this checkout's services on a server, made by its administrator. */
public final class ServiceDatabases {

    private final Secrets secrets;
    private final SharedServers shared;
    private final Provisioning provisioning;

    public ServiceDatabases(Checkout checkout, PostgresAddress server) {
        this(new Secrets(checkout), server);
    }

    ServiceDatabases(Secrets secrets, PostgresAddress server) {
        this.secrets = secrets;
        this.shared = SharedServers.ofEnvironment(secrets.checkoutId());
        this.provisioning = new Provisioning(
                server.jdbcUrl("postgres"),
                server.user(),
                server.password(),
                shared.namespace().databasePrefix());
    }

    /** Servers of others that this checkout was told to use. */
    public SharedServers shared() {
        return shared;
    }

    /** Makes what is not there yet. */
    public ProvisionedDatabase provision(ServiceModule service) {
        return provisioning.provision(service.name(), secrets.databasePasswords(service));
    }

    /** One that somebody else made, untouched. */
    public ProvisionedDatabase existing(ServiceModule service) {
        return provisioning.existing(service.name(), secrets.databasePasswords(service));
    }

    /** For comparing before anything is changed: the administrator works there as the owner. */
    public ProvisionedDatabase asAdministrator(ProvisionedDatabase database) {
        return provisioning.asAdministrator(database);
    }

    /** An empty one beside the service's own, to compare with; whoever asks drops it. */
    public ProvisionedDatabase scratch(ServiceModule service, ProvisionedDatabase own) {
        String name = service.name().replace('-', '_') + "_scratch_";
        return provisioning.empty(own, name + ProcessHandle.current().pid());
    }

    public void drop(ProvisionedDatabase database) {
        provisioning.drop(database);
    }
}
