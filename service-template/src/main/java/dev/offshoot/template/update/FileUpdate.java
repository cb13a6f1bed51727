package dev.offshoot.template.update;

/** @param path from the root of the checkout */
public record FileUpdate(String path, Outcome outcome) {

    @Override
    public String toString() {
        return path + ": " + outcome;
    }
}
