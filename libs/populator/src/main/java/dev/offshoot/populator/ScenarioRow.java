package dev.offshoot.populator;

import java.util.UUID;

/**
 * One row of a scenario, its tags resolved.
 *
 * @param key as in the file: {@code ada}; rows of a repetition {@code guest-1}, of a list {@code 1}
 * @param uuid the same on every machine: derived from entity and key, and what references to this row resolve to
 */
public record ScenarioRow(String key, UUID uuid, Fields fields) {}
