package dev.offshoot.auth;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.database.Sql;
import dev.offshoot.testing.http.TestClient;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * Runs instances of a service that is not auth beside the auth under test: on the same broker and Redis, with a database
 * of their own, behind a class loader that sees nothing of auth's program.
 */
final class Shops implements Closeable {

    private static final List<String> SHARED = List.of(
            "offshoot.rabbitmq.url",
            "offshoot.redis.url",
            "offshoot.messaging.namespace",
            "offshoot.readers.file",
            "offshoot.auth.issuer");
    private static final Path AUTH = Path.of("target/classes").toAbsolutePath();

    private final RunningService auth;
    private final Provisioning server;
    private final ProvisionedDatabase database;
    private final URLClassLoader loader;
    private final Function<Map<String, Object>, URI> shop;

    Shops(RunningService auth) throws ReflectiveOperationException {
        this.auth = auth;
        PostgresAddress postgres = Backing.postgres();
        String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "_";
        this.server = new Provisioning(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password(), prefix);
        this.database = server.provision("shop", new RolePasswords("rows", "tables"));
        this.loader = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader());
        this.shop = shop(loader);
    }

    /** Ready when it is returned. */
    TestClient open() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            URI url = shop.apply(settings());
            TestClient client = new TestClient(() -> url);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> client.get("/api/shop/health/readiness").send().status() == 200);
            return client;
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    Sql sql() {
        return new Sql(database);
    }

    @Override
    public void close() throws IOException {
        ((Closeable) shop).close();
        loader.close();
        server.drop(database);
        server.dropRoles(database);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(database.properties());
        SHARED.forEach(name -> settings.put(name, auth.context().getRequiredProperty(name, String.class)));
        settings.put("offshoot.environment", "test");
        settings.put("offshoot.shop.port", -1);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("offshoot.services.auth.url", auth.url().toString());
        settings.put("offshoot.shop.client-secret", "a client secret for tests");
        settings.put("offshoot.identity.keys-refreshed", "100ms");
        settings.put("offshoot.identity.keys-retried", "100ms");
        return settings;
    }

    @SuppressWarnings("unchecked")
    private static Function<Map<String, Object>, URI> shop(ClassLoader loader) throws ReflectiveOperationException {
        return (Function<Map<String, Object>, URI>)
                loader.loadClass("dev.offshoot.shop.Shop").getConstructor().newInstance();
    }

    private static URL[] urls() {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (!path.equals(AUTH)) {
                urls.add(url(path));
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }
}
