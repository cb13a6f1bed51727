package dev.offshoot.backing;

import dev.offshoot.backing.broker.DerbyLog;
import dev.offshoot.backing.container.Docker;
import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides where one server comes from, and says so in one line of the log. */
final class Choice {

    private static final Logger log = LoggerFactory.getLogger(Choice.class);

    private final BackingSettings settings;

    Choice(BackingSettings settings) {
        DerbyLog.toLogger();
        this.settings = settings;
    }

    <A extends Address> Started<A> start(Provider<A> provider, Supplier<Placement> placement) {
        Started<A> started = decideOrExplain(provider, placement);
        log.info("{}", started.description());
        return started;
    }

    /** A library's own exception says nothing to the person before the screen, so it gets a remedy that always works. */
    private <A extends Address> Started<A> decideOrExplain(Provider<A> provider, Supplier<Placement> placement) {
        try {
            return decide(provider, placement);
        } catch (BackingFailure explained) {
            throw explained;
        } catch (RuntimeException e) {
            throw new BackingFailure(
                    "%s cannot start (%s); set %s to a server of your own."
                            .formatted(provider.name(), e.getMessage(), provider.variable()),
                    e);
        }
    }

    private <A extends Address> Started<A> decide(Provider<A> provider, Supplier<Placement> placement) {
        Optional<String> configured = settings.value(provider.variable());
        if (configured.isPresent()) {
            return Started.found(
                    provider, provider.parse(configured.get()), "because " + provider.variable() + " is set");
        }
        return switch (settings.mode()) {
            case EXTERNAL -> Started.found(provider, provider.parse(provider.usualUrl()), because("external"));
            case CONTAINERS -> provider.container(placement.get()).because(because("containers"));
            case EMBEDDED -> provider.embedded(placement.get()).because(because("embedded"));
            case AUTO -> auto(provider, placement);
        };
    }

    private <A extends Address> Started<A> auto(Provider<A> provider, Supplier<Placement> placement) {
        Docker docker = settings.docker();
        if (!docker.answers()) {
            return provider.embedded(placement.get()).because("because no Docker daemon answers");
        }
        try {
            return provider.container(placement.get()).because("because a Docker daemon answers");
        } catch (BackingFailure e) {
            return provider.embedded(placement.get()).because("because " + e.getMessage());
        }
    }

    private static String because(String mode) {
        return "because %s=%s".formatted(BackingMode.VARIABLE, mode);
    }
}
