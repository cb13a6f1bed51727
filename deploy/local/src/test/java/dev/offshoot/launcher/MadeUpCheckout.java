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
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A folder that looks like a checkout with one service, called fake, whose jar is built already. */
final class MadeUpCheckout {

    private final Path root;

    MadeUpCheckout(Path root, Class<?> service) throws IOException {
        this.root = root;
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("libs"));
        Files.createDirectories(root.resolve("populator/scenarios/demo"));
        Path fake = program("services/fake/target");
        Files.writeString(fake.resolveSibling(".template.yml"), "service: fake\nport: 8\nversion: 1\n");
        jar(fake.resolve("fake.jar"), service, "");
        Path launcher = program("deploy/local/target");
        jar(launcher.resolve("launcher.jar"), Launcher.class, classPath());
    }

    private Path program(String folder) throws IOException {
        Files.createDirectories(root.resolve(folder).resolve("lib"));
        return root.resolve(folder);
    }

    Checkout checkout() {
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
    static int freeFrontPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort() % 10_000 + 20_000;
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
