package dev.offshoot.service;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.List;

/** A command that prints its settings and arguments, and fails when told to. */
@Singleton
class GreetCommand implements ServiceCommand {

    @Override
    public String name() {
        return "greet";
    }

    @Override
    public String summary() {
        return "greets";
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        if (arguments.contains("--fail")) {
            throw MissingSetting.of("offshoot.sample.keys", "create one with ./offshoot secrets new");
        }
        System.out.println(context.getRequiredProperty("sample.greeting", String.class) + " for "
                + context.getRequiredProperty("sample.name", String.class) + " in mode "
                + context.getRequiredProperty("offshoot.mode", String.class) + " with " + arguments);
        return 3;
    }
}
