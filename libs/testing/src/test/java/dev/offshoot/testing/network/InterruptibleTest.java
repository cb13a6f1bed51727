package dev.offshoot.testing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterruptibleTest {

    private ServerSocket echo;
    private Interruptible proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = Interruptible.before("127.0.0.1", echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoOf(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void aCutEndsConnectionsAndRefusesNewOnesUntilRestored() throws IOException {
        try (Socket client = connect()) {
            echoOf(client, 1);

            proxy.cut();

            assertThatIOException().isThrownBy(() -> require(echoOf(client, 2)));
            assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connect);
        }

        proxy.restore();

        try (Socket client = connect()) {
            assertThat(echoOf(client, 3)).isEqualTo(3);
        }
    }

    @Test
    void silenceHoldsBytesBack() throws IOException {
        try (Socket client = connect()) {
            echoOf(client, 1);
            client.setSoTimeout(200);

            proxy.silence();

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> echoOf(client, 2));

            proxy.restore();
            client.setSoTimeout(5_000);

            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(proxy.host(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int echoOf(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    /** An orderly end is an end as well. */
    private static void require(int read) throws IOException {
        if (read < 0) {
            throw new IOException("closed");
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> repeat(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void repeat(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException closed) {
            // The proxy was cut.
        }
    }
}
