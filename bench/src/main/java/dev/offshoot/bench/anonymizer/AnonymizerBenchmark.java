package dev.offshoot.bench.anonymizer;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench anonymizer}. */
@Command(
        name = "anonymizer",
        description = "Megabytes of tables a second that 'anonymize' works through, in databases of auth and mail.",
        mixinStandardHelpOptions = true)
public final class AnonymizerBenchmark implements Callable<Integer> {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final int MOST = 400_000;

    @Option(
            names = "--people",
            defaultValue = "150000",
            description = "People in auth, and mails in mail, at most 400000 (${DEFAULT-VALUE}, some 300 MB).")
    private int people;

    @Override
    public Integer call() throws Exception {
        if (people < 1 || people > MOST) {
            System.err.println("--people is a number from 1 to " + MOST + ".");
            return 2;
        }
        System.out.println(Machine.here());
        measure(service("auth"), "auth");
        measure(service("mail"), "mail");
        return 0;
    }

    private void measure(PackagedService service, String name) throws Exception {
        service.run("migrate");
        FilledDatabase database = new FilledDatabase(service.database());
        database.fill(name, people);
        ProcessorTime command = ProcessorTime.ofChildren();
        ProcessorTime server = ProcessorTime.ofChildren(database.postmaster());
        long start = System.nanoTime();
        service.run("anonymize");
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.readAllLines(service.folder().resolve(name + ".log")).stream()
                .filter(line -> line.contains("MB/s"))
                .forEach(line -> System.out.println(name + ": " + line));
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s with the start of the process; processor time %.1f s of the command, %.1f s of the server%n",
                name,
                seconds,
                command.secondsSince(),
                server.secondsSince());
    }

    private static PackagedService service(String name) throws IOException {
        PackagedService service = new PackagedService(name);
        Path readers = service.folder().resolve("readers.yml");
        String ring = "1:" + KEY;
        new ReaderKeys(Map.of("mail", ReaderKeys.of(KeyRing.parse(ring)))).write(readers);
        Path clients = Files.writeString(service.folder().resolve("clients.yml"), "clients: []\n");
        return service.set("offshoot." + name + ".keys", ring)
                .set("offshoot." + name + ".client-secret", "bench")
                .set("offshoot.auth.clients.file", clients.toString())
                .set("offshoot.readers.file", readers.toString())
                .set("offshoot.log.level", "WARN")
                .set("offshoot.anonymizer.key", KEY);
    }
}
