package dev.offshoot.broker.edge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A client that sends bytes, not requests. */
final class Client implements Closeable {

    private static final int PATIENCE_MILLIS = 10_000;

    final Socket socket;
    final InputStream in;

    Client(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An answer as it came. */
    record Answer(int status, List<String> headers, String text) {

        boolean has(String name) {
            return headers.stream()
                    .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
        }

        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** One request on a connection of its own. */
    static Answer get(int port, String path, String... headers) {
        return once(port, "GET", path, "", headers);
    }

    static Answer once(int port, String method, String path, String body, String... headers) {
        try (Client client = new Client(port)) {
            client.request(method, path, body, headers);
            return client.read(method.equals("HEAD"));
        }
    }

    void request(String method, String path, String body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: front.test\r\n");
        if (!body.isEmpty()) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        send(head + "\r\n" + body);
    }

    void send(String bytes) {
        send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Answer read() {
        return read(false);
    }

    private Answer read(boolean head) {
        try {
            String status = line();
            if (status.isEmpty()) {
                return new Answer(0, List.of(), "");
            }
            int code = Integer.parseInt(status.split(" ")[1]);
            List<String> headers = new ArrayList<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                headers.add(line);
            }
            Answer answer = new Answer(code, headers, "");
            boolean bodiless = head || code < 200 || code == 204 || code == 304;
            return bodiless ? answer : new Answer(code, headers, new String(body(answer), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] body(Answer answer) throws IOException {
        if (!answer.header("Transfer-Encoding").equals("chunked")) {
            return in.readNBytes(Integer.parseInt(answer.header("Content-Length")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
            body.write(chunk);
        }
        return body.toByteArray();
    }

    byte[] chunk() throws IOException {
        byte[] chunk = in.readNBytes(Integer.parseInt(line(), 16));
        line();
        return chunk;
    }

    /** Up to CRLF; empty also at the end of the connection. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    Answer readHead() {
        return read(true);
    }

    byte[] bytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** The next byte, or -1 when the connection ended in whatever way. */
    int next() {
        try {
            return in.read();
        } catch (IOException reset) {
            return -1;
        }
    }

    boolean isClosedByServer() {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
