package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ServiceState;
import dev.offshoot.launcher.supervisor.Ports;
import java.io.PrintStream;
import java.util.List;

/** Where everything is, and with which logins to try it. */
record PlatformTable(Checkout checkout, PlatformState state) {

    void print(PrintStream out) {
        String front = new Ports(state.port()).publicUrl();
        out.println();
        out.printf("%-14s %-32s %-10s %8s %8s  %s%n", "service", "url", "state", "process", "memory", "");
        state.services().forEach(service -> print(service, out));
        out.println();
        out.printf("%-14s %s%n", "platform", front);
        out.printf("%-14s %s%n", "API explorer", front + "/docs");
        out.printf("%-14s %s%n", "mailbox", front + "/mail/mailbox");
        for (DemoLogin login : logins()) {
            out.printf("%-14s %s%n", "login", login);
        }
        if (!state.detail().isEmpty()) {
            out.println();
            out.println(state.detail());
        }
    }

    private static void print(ServiceState service, PrintStream out) {
        boolean vanished = service.phase() == Phase.READY && !service.isAlive();
        String memory =
                service.process() == null ? "" : Memory.of(service.process().pid());
        out.printf(
                "%-14s %-32s %-10s %8s %8s  %s%n",
                service.name(),
                "http://127.0.0.1:" + service.port(),
                vanished ? "ended" : service.phase(),
                service.process() == null ? "" : service.process().pid(),
                memory,
                service.detail());
    }

    private List<DemoLogin> logins() {
        return DemoLogins.read(checkout.scenarios().resolve("demo/auth.yml"));
    }
}
