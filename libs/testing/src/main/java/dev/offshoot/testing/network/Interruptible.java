package dev.offshoot.testing.network;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A loopback proxy before a server: for whoever goes through it, the server is gone as soon as the test says so, and
 * back on the same port.
 */
public final class Interruptible implements AutoCloseable {

    private static final int SILENT_STEP_NANOS = 1_000_000;

    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket listener;
    private volatile boolean silent;

    private Interruptible(InetSocketAddress target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
        this.port = listener.getLocalPort();
    }

    public static Interruptible before(String host, int port) {
        Interruptible proxy = new Interruptible(new InetSocketAddress(host, port), listen(0));
        proxy.accept();
        return proxy;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    /** As if the server had died: open connections break, new ones are refused. */
    public synchronized void cut() {
        close(listener);
        breakConnections();
    }

    /** As if one cable had been pulled for a moment: open connections break, new ones are welcome. */
    public void breakConnections() {
        sockets.forEach(Interruptible::close);
        sockets.clear();
    }

    /** As if the server hung: connections stay open and new ones are accepted, but nothing moves any more. */
    public void silence() {
        silent = true;
    }

    /** As before. What a silenced server was sent meanwhile goes on its way. */
    public synchronized void restore() {
        silent = false;
        if (listener.isClosed()) {
            listener = listen(port);
            accept();
        }
    }

    @Override
    public void close() {
        silent = false;
        cut();
    }

    private void accept() {
        ServerSocket current = listener;
        Thread.ofVirtual().name("proxy-" + port).start(() -> {
            while (!current.isClosed()) {
                acceptOne(current);
            }
        });
    }

    private void acceptOne(ServerSocket current) {
        try {
            connect(current.accept());
        } catch (IOException refused) {
            // Cut, or the server is really away: the client sees its connection end.
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        sockets.add(client);
        sockets.add(server);
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(target);
        } catch (IOException e) {
            end(client, server);
            throw e;
        }
        Thread.ofVirtual().start(() -> copy(client, server));
        Thread.ofVirtual().start(() -> copy(server, client));
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                awaitVoice(from);
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // The other side learns it below.
        } finally {
            end(from, to);
        }
    }

    private void awaitVoice(Socket from) throws IOException {
        while (silent) {
            if (from.isClosed()) {
                throw new IOException("Cut while silent");
            }
            LockSupport.parkNanos(SILENT_STEP_NANOS);
        }
    }

    private void end(Socket one, Socket other) {
        close(one);
        close(other);
        sockets.remove(one);
        sockets.remove(other);
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
