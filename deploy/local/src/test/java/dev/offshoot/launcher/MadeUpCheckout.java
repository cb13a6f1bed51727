package dev.offshoot.launcher;

import dev.offshoot.launcher.checkout.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A folder that looks like a checkout with one service, called fake, whose jar is built already. */
public final class MadeUpCheckout {

    /** Below those that the system hands out, with the service's port too. */
    private static final int FIRST_PORT = 20_000;

    private static final int END_OF_PORTS = 22_000;
    private static final int PORT_OF_SERVICE = 10_008;

    private final Path root;

    MadeUpCheckout(Path root) {
        this.root = root;
    }

    MadeUpCheckout(Path root, Class<?> service) throws IOException {
        this(root);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("libs"));
        Files.createDirectories(root.resolve("populator/scenarios/demo"));
        Files.createDirectories(fake().resolve("target/lib"));
        Files.writeString(fake().resolve(".template.yml"), "service: fake\nport: 8\nversion: 1\n");
        build(service);
        Path launcher = root.resolve("deploy/local/target");
        Files.createDirectories(launcher.resolve("lib"));
        jar(launcher.resolve("launcher.jar"), Launcher.class, classPath());
    }

    /** The jar of the service, anew. */
    void build(Class<?> service) throws IOException {
        jar(fake().resolve("target/fake.jar"), service, "");
    }

    private Path fake() {
        return root.resolve("services/fake");
    }

    public static MadeUpCheckout withABrokenService(Path root) throws IOException {
        return new MadeUpCheckout(root, BrokenService.class);
    }

    public Checkout checkout() {
        return new Checkout(root);
    }

    /** @return what the command printed, its exit code first */
    String offshoot(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            int code = Launcher.commandLine(checkout()).execute(arguments);
            return code + "\n" + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** A front port whose service port is free as well. */
    static int freeFrontPort() {
        while (true) {
            int front = ThreadLocalRandom.current().nextInt(FIRST_PORT, END_OF_PORTS);
            if (isFree(front) && isFree(front + PORT_OF_SERVICE)) {
                return front;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    private static void jar(Path file, Class<?> main, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        String entry = main.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream bytes = main.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(bytes.readAllBytes());
        }
    }
}
