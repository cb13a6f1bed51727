package dev.offshoot.auth;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A way to PostgreSQL that sees which statements go by and can lose the answers from a certain one on. Reads the client's
 * half of the protocol: Parse names a statement, Bind says which one runs.
 */
final class WatchedDatabase implements AutoCloseable {

    private static final int HEAD = 4;
    private static final int TLS_ASKED = 80_877_103;

    private final URI target;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile @Nullable String last;
    private volatile boolean muted;

    private WatchedDatabase(URI target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    static WatchedDatabase before(String jdbcUrl) throws IOException {
        URI target = URI.create(jdbcUrl.substring("jdbc:".length()));
        WatchedDatabase database =
                new WatchedDatabase(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.startVirtualThread(database::accept);
        return database;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + target.getRawPath() + "?sslmode=disable";
    }

    /** What ran since the last {@link #forget}, transaction control included. */
    List<String> statements() {
        return statements;
    }

    void forget() {
        statements.clear();
    }

    /** The statement that contains this text still arrives; its answer and all later ones do not. */
    void muteAfter(String text) {
        last = text;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                Socket database = new Socket(target.getHost(), target.getPort());
                sockets.addAll(List.of(client, database));
                Thread.startVirtualThread(() -> ask(client, database));
                Thread.startVirtualThread(() -> answer(database, client));
            }
        } catch (IOException _) {
            // Closed: the test is over.
        }
    }

    private void ask(Socket client, Socket database) {
        Map<String, String> prepared = new HashMap<>();
        try (client;
                database) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            DataOutputStream out = new DataOutputStream(database.getOutputStream());
            startUp(in, out);
            for (int type = in.read(); type >= 0; type = in.read()) {
                byte[] body = body(in, in.readInt());
                see(type, new String(body, StandardCharsets.UTF_8).split("\0", 3), prepared);
                send(out, type, body);
            }
        } catch (IOException _) {
            // One side hung up; both sockets are closed by now.
        }
    }

    private static void startUp(DataInputStream in, DataOutputStream out) throws IOException {
        int code;
        do {
            int length = in.readInt();
            code = in.readInt();
            out.writeInt(length);
            out.writeInt(code);
            out.write(body(in, length - HEAD));
            out.flush();
        } while (code == TLS_ASKED);
    }

    private void see(int type, String[] words, Map<String, String> prepared) {
        if (type == 'P') {
            prepared.put(words[0], words[1]);
        } else if (type == 'B') {
            String statement = prepared.getOrDefault(words[1], "");
            statements.add(statement);
            String text = last;
            muted |= text != null && statement.contains(text);
        }
    }

    private static byte[] body(DataInputStream in, int length) throws IOException {
        byte[] body = new byte[length - HEAD];
        in.readFully(body);
        return body;
    }

    private static void send(DataOutputStream out, int type, byte[] body) throws IOException {
        out.write(type);
        out.writeInt(body.length + HEAD);
        out.write(body);
        out.flush();
    }

    private void answer(Socket database, Socket client) {
        byte[] buffer = new byte[1 << 16];
        try (database;
                client) {
            for (int read = database.getInputStream().read(buffer);
                    read >= 0;
                    read = database.getInputStream().read(buffer)) {
                if (!muted) {
                    client.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException _) {
            // One side hung up; both sockets are closed by now.
        }
    }
}
