package dev.offshoot.bench.auth;

import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Auth with people, and without rate limits by network: all load comes from this machine. */
final class AuthProcess {

    private AuthProcess() {}

    /**
     * @param people the scenario's file
     * @param settings what differs from the defaults
     */
    static PackagedService start(String people, Map<String, String> settings) throws IOException, InterruptedException {
        PackagedService auth = new PackagedService("auth");
        Path folder = auth.folder();
        String ring = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        Path readers = folder.resolve("readers.yml");
        new ReaderKeys(Map.of("mail", ReaderKeys.of(KeyRing.parse(ring)))).write(readers);
        Path clients = Files.writeString(folder.resolve("clients.yml"), "clients: []\n");
        Path scenario = Files.createDirectories(folder.resolve("scenarios/bench"));
        Files.writeString(scenario.resolve("auth.yml"), people);
        auth.set("offshoot.auth.keys", ring)
                .set("offshoot.auth.clients.file", clients.toString())
                .set("offshoot.readers.file", readers.toString())
                .set("offshoot.populator.scenarios", folder.resolve("scenarios").toString())
                .set("offshoot.auth.limit.sessions", "100000000/min")
                .set("offshoot.auth.attempts.network", "100000000")
                .set(settings);
        auth.run("populate", "bench");
        auth.serve();
        return auth;
    }
}
