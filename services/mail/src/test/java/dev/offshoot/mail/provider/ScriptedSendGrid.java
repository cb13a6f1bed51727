package dev.offshoot.mail.provider;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** SendGrid, as far as a mail is handed over to it: answers with these statuses, one after the other, then with the last. */
public final class ScriptedSendGrid implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    public ScriptedSendGrid(int... statuses) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/mail/send", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int call = calls.getAndIncrement();
            exchange.sendResponseHeaders(statuses[Math.min(call, statuses.length - 1)], -1);
            exchange.close();
        });
        server.start();
    }

    public MailProvider provider() {
        return new SendGridProvider(
                SendGridProviderTest.settings(server.getAddress().getPort()));
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
