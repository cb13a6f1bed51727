package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.supervisor.JarCommand;
import java.util.ArrayList;
import java.util.List;

/** Passes a command on to a service's jar. */
record ServiceJar(Checkout checkout, String service) {

    int run(String word, List<String> arguments) {
        Running.platform(checkout);
        List<String> all = new ArrayList<>(List.of(word));
        all.addAll(arguments);
        return new JarCommand(checkout, checkout.service(service), false).run(all);
    }
}
