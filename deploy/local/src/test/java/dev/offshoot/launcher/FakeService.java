package dev.offshoot.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands for a service in a made-up checkout: ready at once, without anything else. */
final class FakeService {

    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        if (!arguments[0].equals("serve")) {
            System.out.println("did " + arguments[0]);
            return;
        }
        int port = Integer.parseInt(System.getenv("OFFSHOOT_FAKE_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/api/fake/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
