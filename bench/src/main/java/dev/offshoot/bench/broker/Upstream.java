package dev.offshoot.bench.broker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service that answers every GET with the same bytes and does nothing else. */
final class Upstream implements AutoCloseable {

    private final ServerSocket listener;
    private final byte[] answer;

    Upstream(int bytes) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes + "\r\n\r\n";
        answer = (head + "x".repeat(bytes)).getBytes(StandardCharsets.US_ASCII);
        listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (Heads.skip(in)) {
                out.write(answer);
            }
        } catch (IOException _) {
            // The proxy has gone.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
