package dev.offshoot.scenarios;

import java.util.List;

/** A service whose {@code populate} command can be run, with its own settings. */
public interface PopulatedService {

    /** As the files of scenarios are called. */
    String name();

    /**
     * Runs beside those of other services.
     *
     * @param arguments from {@code populate} on
     * @return the command's exit code
     */
    int run(List<String> arguments);
}
