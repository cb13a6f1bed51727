package dev.offshoot.service;

import java.util.Locale;

/** A required setting is absent or unusable. The message is one sentence for the operator, with the remedy. */
public class MissingSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingSetting(String sentence) {
        super(sentence);
    }

    /** @param property such as {@code offshoot.auth.keys} */
    public static MissingSetting of(String property, String remedy) {
        return new MissingSetting(variable(property) + " is not set; " + remedy + ".");
    }

    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
