package dev.offshoot.messaging.lock;

/** What one instance of a service does for all of them. */
public enum Leadership {
    RELAY(1, "relay"),
    CONSUMER(2, "consumer"),
    RETRIES(3, "retries");

    private final int key;
    private final String label;

    Leadership(int key, String label) {
        this.key = key;
        this.label = label;
    }

    int key() {
        return key;
    }

    /** Names threads, connections and channels of notification. */
    public String label() {
        return label;
    }
}
