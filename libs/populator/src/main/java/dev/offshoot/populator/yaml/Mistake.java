package dev.offshoot.populator.yaml;

/** @param message what is wrong, and what would be right */
public record Mistake(Place place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
