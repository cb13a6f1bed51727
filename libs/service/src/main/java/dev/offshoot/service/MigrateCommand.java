package dev.offshoot.service;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Ends at once: the schema is brought up to date before any command's context has a database. */
@Singleton
class MigrateCommand implements ServiceCommand {

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String summary() {
        return "brings the database to this release's schema and ends";
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        System.out.println("the database is on this release's schema");
        return 0;
    }
}
