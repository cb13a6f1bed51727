package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** Acceptance scenario 11, its size by {@code -Doffshoot.test.mebibytes=5120}. */
class LargeBodiesTest {

    private static final int MEBIBYTES = Integer.getInteger("offshoot.test.mebibytes", 64);
    private static final int MEBIBYTE = 1 << 20;
    private static final long SIZE = (long) MEBIBYTES * MEBIBYTE;
    private static final long BOUND = 32L * MEBIBYTE;
    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\", body: 100GiB}";

    private long before;

    private static long directMemory() {
        return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT)
                .metric()
                .usedDirectMemory();
    }

    private static String write(OutputStream out) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] block = new byte[MEBIBYTE];
        Random noise = new Random(7);
        for (int i = 0; i < MEBIBYTES; i++) {
            noise.nextBytes(block);
            sum.update(block);
            out.write(block);
        }
        out.flush();
        return Long.toHexString(sum.getValue());
    }

    private String read(InputStream in) throws IOException {
        CRC32C sum = new CRC32C();
        for (int i = 0; i < MEBIBYTES; i++) {
            sum.update(in.readNBytes(MEBIBYTE));
            assertThat(directMemory() - before).isLessThan(BOUND);
        }
        return Long.toHexString(sum.getValue());
    }

    @Test
    void uploadOfAnySizeCostsNoMemory() throws IOException {
        try (Service service = Service.that(call -> call.answer(200, read(call.in())));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE);
                Client client = new Client(edge.port())) {
            before = directMemory();
            client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: " + SIZE + "\r\n\r\n");

            String sent = write(client.socket.getOutputStream());

            assertThat(client.read().text()).isEqualTo(sent);
        }
    }

    @Test
    void downloadOfAnySizeCostsNoMemory() throws IOException {
        String[] sent = new String[1];
        try (Service service = Service.that(call -> {
                    call.write("HTTP/1.1 200 X\r\nContent-Length: " + SIZE + "\r\n\r\n");
                    sent[0] = write(call.out());
                });
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE);
                Client client = new Client(edge.port())) {
            before = directMemory();
            client.request("GET", "/api/shop/x", "");
            while (!client.line().isEmpty()) {
                // the head
            }

            String received = read(client.in);

            assertThat(received).isEqualTo(sent[0]);
        }
    }
}
