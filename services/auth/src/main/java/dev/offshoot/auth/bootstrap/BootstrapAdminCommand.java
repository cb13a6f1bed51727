package dev.offshoot.auth.bootstrap;

import dev.offshoot.auth.link.IssuedLink;
import dev.offshoot.service.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;

/** {@code bootstrap-admin --email <address> [--force]}: prints the link on the terminal, never to the log. */
@Singleton
class BootstrapAdminCommand implements ServiceCommand {

    private static final String EMAIL = "--email";
    private static final String FORCE = "--force";

    @Override
    public String name() {
        return "bootstrap-admin";
    }

    @Override
    public String summary() {
        return "--email <address> [--force]: prints a link that makes the first administrator";
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        int email = arguments.indexOf(EMAIL) + 1;
        if (email == 0 || email == arguments.size()) {
            System.err.println("bootstrap-admin needs --email <address>.");
            return 2;
        }
        return print(context, arguments.get(email), arguments.contains(FORCE), System.out);
    }

    private static int print(ApplicationContext context, String email, boolean force, PrintStream out) {
        try {
            IssuedLink link = context.getBean(Bootstrap.class).link(email, force);
            String url =
                    context.getProperty("offshoot.public-url", String.class).orElse("http://localhost:8080");
            out.println(url + "/auth/links/" + link.token());
            return 0;
        } catch (BootstrapRefused e) {
            System.err.println("bootstrap-admin refused: " + e.getMessage());
            return 1;
        }
    }
}
