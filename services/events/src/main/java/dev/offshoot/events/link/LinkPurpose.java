package dev.offshoot.events.link;

/** What a link lets its holder do; each purpose has a key of its own. */
public enum LinkPurpose {
    /** Prove that the address of a sign-up is read by who typed it. */
    VERIFY((byte) 'v', "events.link.verify"),
    /** See the registration, accept, decline, pay, cancel. */
    MANAGE((byte) 'm', "events.link.manage");

    private final byte letter;
    private final String label;

    LinkPurpose(byte letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    byte letter() {
        return letter;
    }

    String label() {
        return label;
    }
}
