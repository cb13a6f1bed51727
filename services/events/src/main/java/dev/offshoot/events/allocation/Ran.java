package dev.offshoot.events.allocation;

import java.util.List;

/**
 * What became of a transaction's commands.
 *
 * @param outcomes one for each command, in order
 * @param unfinished whether the line is still to be served
 */
record Ran(List<Outcome> outcomes, boolean unfinished) {}
