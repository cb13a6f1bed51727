package dev.offshoot.launcher.supervisor;

import dev.offshoot.backing.LocalBacking;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.EnvironmentFile;
import dev.offshoot.launcher.secret.Secrets;
import dev.offshoot.launcher.shared.SharedServers;
import java.util.List;

/** A database with its two roles for every service. */
final class Databases {

    private final Checkout checkout;
    private final Secrets secrets;
    private final ServiceEnvironment environment;

    Databases(Checkout checkout, Secrets secrets, ServiceEnvironment environment) {
        this.checkout = checkout;
        this.secrets = secrets;
        this.environment = environment;
    }

    void provision(LocalBacking backing, List<ServiceModule> services) {
        ServiceDatabases databases = new ServiceDatabases(secrets, backing.postgres());
        databases.shared().claim(services.stream().map(ServiceModule::name).toList());
        BackingUrls urls =
                new BackingUrls(backing.rabbitmq().url(), backing.redis().url());
        for (ServiceModule service : services) {
            var database = databases.provision(service);
            EnvironmentFile.of(checkout, service).write(environment.of(service, database, urls));
        }
    }

    FirstScenario firstScenario() {
        return new FirstScenario(checkout, checkout.data().resolve("populated" + shared().databases()));
    }

    private SharedServers shared() {
        return SharedServers.ofEnvironment(secrets.checkoutId());
    }
}
