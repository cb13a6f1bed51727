package dev.offshoot.service;

import io.micronaut.context.ApplicationContext;
import java.util.List;

/**
 * A command of a service's jar beside {@code serve}, such as {@code migrate} or {@code populate}. Runs in a context
 * without HTTP server, queues or workers, with the service's own settings. What it needs it takes from the context once it
 * runs, nothing by its constructor: {@code --help} makes every command on a machine without settings.
 */
public interface ServiceCommand {

    /** The word typed after the jar. */
    String name();

    /** One line for {@code --help}. */
    String summary();

    /** @return the exit code: 0 done, 1 failed, 2 wrong usage */
    int run(ApplicationContext context, List<String> arguments);
}
