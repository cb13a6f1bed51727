package dev.offshoot.populator;

/** What an entity finds wrong with a row beyond its schema. */
public interface ScenarioFaults {

    /**
     * @param message what, and what would be right
     * @param path fields and, in lists, numbers from 0, as deep as the fault is: {@code "pools", "room"}
     */
    void add(String message, Object... path);
}
