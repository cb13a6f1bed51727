package dev.offshoot.launcher.supervisor;

import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.Secrets;
import dev.offshoot.launcher.shared.Namespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings of one service of a local run, as environment variables: its own secrets and nobody else's. */
final class ServiceEnvironment {

    private final Checkout checkout;
    private final Secrets secrets;
    private final Ports ports;
    private final List<ServiceModule> services;

    ServiceEnvironment(Checkout checkout, Secrets secrets, Ports ports, List<ServiceModule> services) {
        this.checkout = checkout;
        this.secrets = secrets;
        this.ports = ports;
        this.services = services;
    }

    Map<String, String> of(ServiceModule service, ProvisionedDatabase database, BackingUrls backing) {
        Map<String, String> environment = new HashMap<>(platform());
        environment.putAll(database.environment());
        environment.put(
                "OFFSHOOT_MESSAGING_NAMESPACE", Namespace.ofEnvironment().name());
        environment.put("OFFSHOOT_RABBITMQ_URL", backing.rabbitmq());
        environment.put("OFFSHOOT_REDIS_URL", backing.redis());
        environment.put(service.variables() + "PORT", String.valueOf(ports.of(service)));
        environment.put(service.variables() + "KEYS", secrets.keyRing(service));
        environment.put(service.variables() + "CLIENT_SECRET", secrets.clientSecret(service));
        if (service.isBroker()) {
            environment.putAll(edge());
        }
        return environment;
    }

    private Map<String, String> platform() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "OFFSHOOT_ENVIRONMENT", "local",
                "OFFSHOOT_PUBLIC_URL", ports.publicUrl(),
                "OFFSHOOT_PUBLIC_ORIGINS", ports.publicUrl(),
                "OFFSHOOT_READERS_FILE", secrets.readersFile().toString(),
                "OFFSHOOT_AUTH_CLIENTS_FILE", secrets.clientsFile().toString(),
                "OFFSHOOT_MAIL_MAILBOX_ACCESS", "open",
                "MICRONAUT_SERVER_HOST", Ports.LOOPBACK));
        for (ServiceModule other : services) {
            environment.put("OFFSHOOT_SERVICES_" + other.variable() + "_URL", ports.url(other));
        }
        return environment;
    }

    private Map<String, String> edge() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "OFFSHOOT_BROKER_LISTEN",
                Ports.LOOPBACK + ":" + ports.front(),
                // No load balancer looks at it, so nobody has to be told first.
                "OFFSHOOT_BROKER_LAME_DUCK",
                "0s",
                // A service that is away here was restarted by hand, and somebody waits for it.
                "OFFSHOOT_BROKER_HEALTH_INTERVAL",
                "300ms",
                "OFFSHOOT_BROKER_BREAKER_PAUSE",
                "500ms",
                // On this machine anybody may play a person from elsewhere, as journeys do.
                "OFFSHOOT_BROKER_TRUSTED_PROXIES",
                Ports.LOOPBACK + "/32",
                "OFFSHOOT_BROKER_ROUTES",
                checkout.routes().toString(),
                "OFFSHOOT_BROKER_STATE",
                checkout.data().resolve("broker").toString()));
        for (ServiceModule other : services) {
            if (other.isBroker()) {
                environment.put("OFFSHOOT_BROKER_INNER_PORT", String.valueOf(ports.of(other)));
            } else {
                environment.put("OFFSHOOT_BROKER_INSTANCES_" + other.variable(), ports.url(other));
            }
        }
        return environment;
    }
}
