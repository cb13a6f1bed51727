package dev.offshoot.launcher.supervisor;

import dev.offshoot.backing.BackingSettings;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.checkout.ServiceModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ahead-of-time caches of the services. The JVM ignores one that does not fit, with a warning, so the name says what
 * it was made from: jars, JDK and flags.
 */
final class AotCaches {

    private static final int NAME_BYTES = 8;

    private final Checkout checkout;
    private final Path folder;

    AotCaches(Checkout checkout) {
        this.checkout = checkout;
        this.folder = checkout.caches();
    }

    Path file(ServiceModule service) {
        return folder.resolve(service.name() + "-" + fingerprint(service) + ".aot");
    }

    /** Making them costs as much as a start, which who starts once does not get back. */
    boolean areWanted() {
        return !"off".equals(BackingSettings.ofEnvironment().variables().get("OFFSHOOT_AOT_CACHES"));
    }

    boolean isMissing(ServiceModule service) {
        return !Files.exists(file(service));
    }

    /** The flags of a start that profits from the cache, none while there is no cache. */
    List<String> use(ServiceModule service) {
        Path file = file(service);
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    void removeOlder(ServiceModule service) {
        Path current = file(service);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> isOf(service, file)).toList()) {
                if (!file.equals(current)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw LauncherFailure.of("cleaning " + folder, e);
        }
    }

    private static boolean isOf(ServiceModule service, Path file) {
        return String.valueOf(file.getFileName()).matches(service.name() + "-[0-9a-f]{16}\\..*");
    }

    /** Names, sizes and times, which is also what the JVM compares. */
    private String fingerprint(ServiceModule service) {
        Installation program = Installation.of(checkout, service);
        try (Stream<Path> libraries = Files.list(program.libraries())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
            digest.update(String.join(" ", JavaCommand.flags()).getBytes(StandardCharsets.UTF_8));
            List<Path> jars =
                    Stream.concat(Stream.of(program.jar()), libraries).sorted().toList();
            for (Path jar : jars) {
                String description = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
                digest.update(description.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
        } catch (IOException e) {
            throw LauncherFailure.of("reading the jars of " + service.name(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
