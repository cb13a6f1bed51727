package dev.offshoot.launcher.command;

import dev.offshoot.backing.broker.BrokerProvider;
import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.journey.NewcomerService;
import dev.offshoot.launcher.journey.Stage;
import dev.offshoot.launcher.secret.EnvironmentFile;
import dev.offshoot.launcher.shared.SharedServers;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.Ports;
import dev.offshoot.launcher.supervisor.ServiceDatabases;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.generation.NewService;
import dev.offshoot.template.generation.RemoveService;
import dev.offshoot.template.generation.ServiceRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** A service is made, joins the running platform, is reached through the front door, and goes again. */
record NewServiceJourney(Checkout checkout, Stage stage, Consumer<String> out) {

    /** Of the service, for whoever cleans up after a journey that was killed. */
    static final String NAME = "samples";

    private static final String SUMMARY = "Is made by a journey, and removed at its end.";
    private static final String PATH = "/api/samples/samples";

    void play() {
        int port = Running.platform(checkout).port();
        removeLeftOver();
        new NewService(checkout.root()).make(new ServiceRequest(NAME, null, SUMMARY));
        out.accept("services/" + NAME + " is written");
        try {
            ServiceModule service = checkout.service(NAME);
            dropDatabase(service);
            new Build(checkout, InstantSource.system()).ifStale(List.of(service), Progress::line);
            startAnew(port);
            new NewcomerService(stage, PATH, out).play();
        } finally {
            leave(port);
        }
        out.accept("new-service: every step went well, and " + NAME + " is gone again.");
    }

    /** Of a journey that was killed; what somebody else made under this name is refused as every taken name is. */
    private void removeLeftOver() {
        boolean left = Services.of(checkout.root()).answers().stream()
                .anyMatch(answers ->
                        answers.service().equals(NAME) && answers.summary().equals(SUMMARY));
        if (left) {
            dropDatabase(checkout.service(NAME));
            new RemoveService(checkout.root()).remove(NAME);
            out.accept("services/" + NAME + ", left by a journey that was killed, is removed");
        }
    }

    /** Whatever became of the platform, the checkout is as it was. */
    private void leave(int port) {
        try {
            dropDatabase(checkout.service(NAME));
        } finally {
            new RemoveService(checkout.root()).remove(NAME);
        }
        startAnew(port);
        dropQueue();
    }

    /** Now that nobody reads it any more; it would fill for good. */
    private void dropQueue() {
        BrokerProvider brokers = new BrokerProvider();
        String url =
                EnvironmentFile.of(checkout, checkout.service("auth")).read().get(brokers.variable());
        if (url != null) {
            SharedServers.deleteQueue(brokers.parse(url), NAME);
        }
    }

    /** The other services are as they were built: a new one changes nothing for them. */
    private void startAnew(int port) {
        new Stop(checkout).everything();
        new Start(checkout, new RunFolder(checkout), new Ports(port)).untilReady();
    }

    /** Also what a journey that failed has left. */
    private void dropDatabase(ServiceModule service) {
        ServiceDatabases databases =
                new ServiceDatabases(checkout, new DatabaseCommand(checkout).server(List.of(checkout.service("auth"))));
        databases.drop(databases.provision(service));
    }
}
