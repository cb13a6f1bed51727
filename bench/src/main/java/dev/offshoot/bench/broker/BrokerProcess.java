package dev.offshoot.bench.broker;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The packaged broker on one loop, with token check, limits, metrics and access log as in production. */
final class BrokerProcess implements Proxy {

    private final PackagedService broker = new PackagedService("broker");
    private final int port = FreePorts.pick();

    BrokerProcess(int upstream, Auth auth, String token) throws IOException, InterruptedException {
        Path routes = Files.createDirectories(broker.folder().resolve("routes"));
        Files.writeString(
                routes.resolve("shop.yml"),
                "service: shop\ninstances: [\"http://127.0.0.1:" + upstream + "\"]\n"
                        + "routes: [{id: shop, path: \"/api/shop/**\", body: 1000GiB}]\n");
        broker.set("offshoot.broker.listen", "127.0.0.1:" + port)
                .set("offshoot.broker.inner-port", "-1")
                .set("offshoot.broker.loops", "1")
                .set("offshoot.broker.routes", routes.toString())
                .set("offshoot.broker.state", broker.folder().resolve("state").toString())
                .set("offshoot.broker.client-secret", "bench")
                .set("offshoot.broker.rate.caller", "1000000000")
                .set("offshoot.broker.rate.network", "1000000000")
                .set("offshoot.services.auth.url", auth.url());
        broker.serve(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/shop/things/1"))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Duration processorTime() {
        return broker.processorTime();
    }

    /** Resident memory. */
    long mebibytes() {
        return broker.mebibytes();
    }

    /** By SIGTERM; returns once it has ended. */
    void end() {
        broker.close();
    }

    @Override
    public void close() {
        broker.close();
    }
}
