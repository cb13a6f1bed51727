package dev.offshoot.auth.bootstrap;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Has the first administrator's link mailed when the configuration names an address. */
@Singleton
@Requires(property = "offshoot.auth.bootstrap.email")
@Requires(property = "offshoot.mode", value = "serve")
class BootstrapAtStart implements ApplicationEventListener<StartupEvent> {

    private final Bootstrap bootstrap;
    private final String email;

    BootstrapAtStart(Bootstrap bootstrap, @Value("${offshoot.auth.bootstrap.email}") String email) {
        this.bootstrap = bootstrap;
        this.email = email;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        bootstrap.mail(email);
    }
}
