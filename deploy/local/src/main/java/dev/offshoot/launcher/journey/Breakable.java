package dev.offshoot.launcher.journey;

import java.util.List;
import java.util.random.RandomGenerator;

/** A running platform whose processes may be killed. */
public interface Breakable {

    /** Everything that can be killed now. */
    List<String> processes();

    /** Kills it the hard way; returns when it is gone. */
    void kill(String process, RandomGenerator random);

    /** Does what a person would type afterwards; returns when everything is ready again. */
    void start();
}
