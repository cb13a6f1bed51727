package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.journey.NewcomerService;
import dev.offshoot.launcher.journey.Stage;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.Ports;
import dev.offshoot.launcher.supervisor.ServiceDatabases;
import dev.offshoot.template.generation.NewService;
import dev.offshoot.template.generation.RemoveService;
import dev.offshoot.template.generation.ServiceRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** A service is made, joins the running platform, is reached through the front door, and goes again. */
record NewServiceJourney(Checkout checkout, Stage stage, Consumer<String> out) {

    private static final String NAME = "samples";
    private static final String PATH = "/api/samples/samples";

    void play() {
        int port = Running.platform(checkout).port();
        new NewService(checkout.root())
                .make(new ServiceRequest(NAME, null, "Is made by a journey, and removed at its end."));
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

    /** Whatever became of the platform, the checkout is as it was. */
    private void leave(int port) {
        try {
            dropDatabase(checkout.service(NAME));
        } finally {
            new RemoveService(checkout.root()).remove(NAME);
        }
        startAnew(port);
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
