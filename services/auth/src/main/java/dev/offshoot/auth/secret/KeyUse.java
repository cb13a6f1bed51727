package dev.offshoot.auth.secret;

/** What a derived key is for; the label goes into HKDF and never changes. */
public enum KeyUse {
    PEPPER("offshoot.auth.pepper"),
    REFRESH("offshoot.auth.refresh"),
    LINK("offshoot.auth.link"),
    SEALING("offshoot.auth.sealing"),
    COUNTER("offshoot.auth.counter");

    private final String label;

    KeyUse(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
