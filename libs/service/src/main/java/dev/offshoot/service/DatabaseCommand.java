package dev.offshoot.service;

import dev.offshoot.database.DatabaseCommands;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks after the schema without a context, whose pool would bring the schema up to date first. */
@Singleton
class DatabaseCommand implements ServiceCommand {

    static final String NAME = "database";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return DatabaseCommands.SUMMARY;
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        return run(context.getEnvironment(), arguments);
    }

    static int run(Environment settings, List<String> arguments) {
        return new DatabaseCommands(settings, System.out, System.err).run(arguments);
    }
}
