package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.journey.SignUp;
import dev.offshoot.launcher.supervisor.Ports;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code journey}. */
@Command(name = "journey", description = "Plays a person's way through the running platform: sign-up.")
public final class JourneyCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(paramLabel = "<name>")
    private String name = "";

    public JourneyCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!name.equals("sign-up")) {
            throw new LauncherFailure("there is no journey " + name + "; there is sign-up.");
        }
        String front = new Ports(Running.platform(checkout).port()).publicUrl();
        DemoLogin admin = DemoLogins.read(checkout.scenarios().resolve("demo/auth.yml")).stream()
                .filter(login -> login.roles().contains("admin"))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("the demo scenario has no administrator to play with."));
        new SignUp(front, admin.email(), admin.password(), InstantSource.system(), System.out::println).play();
        return 0;
    }
}
