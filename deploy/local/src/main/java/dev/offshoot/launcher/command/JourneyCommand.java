package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.journey.Kills;
import dev.offshoot.launcher.journey.PaidRegistration;
import dev.offshoot.launcher.journey.SignUp;
import dev.offshoot.launcher.journey.Stage;
import dev.offshoot.launcher.supervisor.Ports;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code journey}. */
@Command(
        name = "journey",
        description = "Plays a way through the running platform: sign-up, paid-registration, new-service.")
public final class JourneyCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(
            paramLabel = "<name>",
            description =
                    "sign-up: a stranger becomes a member; paid-registration: sixty people want twenty places, half of"
                            + " them paid ones; new-service: a service is made, joins and goes again")
    private String name = "";

    @Option(
            names = "--kills",
            paramLabel = "<n>",
            description = "plays it n times, kills a process at a random moment of each and starts it again;"
                    + " every mail must be there exactly once")
    private int kills;

    @Option(
            names = "--victims",
            paramLabel = "<process>",
            split = ",",
            description = "only these: a service, supervisor, postgres, postgres-connection, redis (default: all)")
    private List<String> victims = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "<s>",
            description = "the same victims in the same order as in the run that named this seed,"
                    + " each after the same share of the time an undisturbed journey takes")
    private @Nullable Long seed;

    @Option(
            names = "--lapse",
            description = "paid-registration: also waits, ten minutes, until a place nobody pays for goes to the next")
    private boolean lapse;

    public JourneyCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (name.equals("new-service")) {
            new NewServiceJourney(checkout, stage(), System.out::println).play();
            return 0;
        }
        if (kills > 0) {
            long chosen = seed == null ? new Random().nextInt(1, 1_000_000) : seed;
            System.out.println(kills + " kills, --seed " + chosen);
            kills(new BreakablePlatform(checkout, victims), chosen).play(kills);
        } else {
            once();
        }
        return 0;
    }

    private void once() throws InterruptedException {
        switch (name) {
            case "sign-up" -> SignUp.play(stage(), System.out::println);
            case "paid-registration" -> PaidRegistration.play(stage(), lapse, System.out::println);
            default -> throw unknown();
        }
    }

    private Kills kills(BreakablePlatform platform, long chosen) {
        return switch (name) {
            case "sign-up" -> SignUp.kills(stage(), platform, chosen, System.out::println);
            case "paid-registration" -> PaidRegistration.kills(stage(), platform, chosen, System.out::println);
            default -> throw unknown();
        };
    }

    private LauncherFailure unknown() {
        return new LauncherFailure(
                "there is no journey " + name + "; there are sign-up, paid-registration and new-service.");
    }

    private Stage stage() {
        String front = new Ports(Running.platform(checkout).port()).publicUrl();
        DemoLogin admin = DemoLogins.read(checkout.scenarios().resolve("demo/auth.yml")).stream()
                .filter(login -> login.roles().contains("admin"))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("the demo scenario has no administrator to play with."));
        return new Stage(front, admin.email(), admin.password(), InstantSource.system());
    }
}
