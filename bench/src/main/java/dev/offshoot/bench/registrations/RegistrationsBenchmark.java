package dev.offshoot.bench.registrations;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench registrations}. */
@Command(
        name = "registrations",
        description = "Everybody registers for one event at once, beside one plain transaction a request.",
        mixinStandardHelpOptions = true)
public final class RegistrationsBenchmark implements Callable<Integer> {

    @Option(names = "--people", defaultValue = "5000", description = "People, each a connection (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--seats", defaultValue = "500", description = "Seats (${DEFAULT-VALUE}).")
    private int seats;

    @Option(names = "--warm-up", defaultValue = "2000", description = "People before it counts (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "10", description = "Of the baseline (${DEFAULT-VALUE}).")
    private int connections;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        try (Auth auth = Auth.start();
                PackagedService events = EventsProcess.start(auth)) {
            List<String> tokens = tokens(auth, Math.max(people, warmUp));
            rush(events, new House(events, seats), tokens.subList(0, warmUp));

            House house = new House(events, seats);
            System.out.println(rush(events, house, tokens.subList(0, people)).describe("service", house));

            House plain = new House(events, seats);
            try (PlainBaseline baseline = new PlainBaseline(plain, connections)) {
                System.out.println(Rush.of(people, baseline::register).describe("select for update, no HTTP", plain));
            }
        }
        return 0;
    }

    private static Rush rush(PackagedService events, House house, List<String> tokens) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return Rush.of(tokens.size(), person -> register(client, events, house, tokens.get(person), person));
        }
    }

    private static boolean register(HttpClient client, PackagedService events, House house, String token, int person)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events.url("/api/events/" + house.event() + "/registrations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"ticketTypeId\":\"" + house.type(person) + "\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 201;
    }

    private static List<String> tokens(Auth auth, int count) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(auth.tokens().person(UUID.randomUUID()).token());
        }
        return tokens;
    }
}
