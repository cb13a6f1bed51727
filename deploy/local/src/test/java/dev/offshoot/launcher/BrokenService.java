package dev.offshoot.launcher;

/** Stands for a service that misses a setting. */
final class BrokenService {

    private BrokenService() {}

    public static void main(String... arguments) {
        System.err.println("fake cannot start: OFFSHOOT_FAKE_COLOUR is not set.");
        System.exit(1);
    }
}
