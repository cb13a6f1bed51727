package dev.offshoot.backing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The little of Redis' protocol that checks and tests need, so that no driver comes along: commands with a one-line answer. */
public final class RedisConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 3_000;

    private final Socket socket;
    private final InputStream answers;

    private RedisConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Signed in, on the address's database. */
    public static RedisConnection open(RedisAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(address.host(), address.port()), TIMEOUT_MILLIS);
            RedisConnection connection = new RedisConnection(socket);
            connection.enter(address);
            return connection;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** @throws IOException also when Redis answers with an error */
    public String call(String... command) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        write(request, "*" + command.length);
        for (String word : command) {
            write(request, "$" + word.getBytes(UTF_8).length);
            write(request, word);
        }
        socket.getOutputStream().write(request.toByteArray());
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void enter(RedisAddress address) throws IOException {
        if (!address.password().isEmpty()) {
            call(
                    address.user().isEmpty()
                            ? new String[] {"AUTH", address.password()}
                            : new String[] {"AUTH", address.user(), address.password()});
        }
        if (address.database() > 0) {
            call("SELECT", String.valueOf(address.database()));
        }
    }

    private String answer() throws IOException {
        String line = line();
        if (line.startsWith("-")) {
            throw new IOException(line.substring(1));
        }
        if (!line.startsWith("$")) {
            return line.substring(1);
        }
        int length = Integer.parseInt(line.substring(1));
        return length < 0 ? "" : new String(answers.readNBytes(length + 2), 0, length, UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("Connection closed");
            }
            line.write(next);
        }
        return line.toString(UTF_8).stripTrailing();
    }

    private static void write(ByteArrayOutputStream request, String line) {
        request.writeBytes((line + "\r\n").getBytes(UTF_8));
    }
}
