package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final String PASSWORD = "changeit";
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";

    @TempDir
    private Path folder;

    @AfterEach
    void trustAsBefore() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
    }

    private Path keyStore(String name, String alternative) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + alternative,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return file;
    }

    private static SSLContext context(Path keyStore) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    private int status(Path keyStore) throws IOException, GeneralSecurityException {
        try (Service service = Service.overTls(context(keyStore), call -> call.answer(200, "sealed"));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            return Client.get(edge.port(), "/api/shop/x").status();
        }
    }

    @Test
    void certificateIsChecked() throws Exception {
        Path right = keyStore("right", "ip:127.0.0.1");
        Path otherHost = keyStore("other", "dns:elsewhere.test");

        System.setProperty(TRUST + "Password", PASSWORD);
        System.setProperty(TRUST, right.toString());
        assertThat(status(right)).isEqualTo(200);

        System.setProperty(TRUST, otherHost.toString());
        assertThat(status(right)).as("unknown issuer").isBetween(502, 503);
        assertThat(status(otherHost)).as("name of another host").isBetween(502, 503);
    }
}
