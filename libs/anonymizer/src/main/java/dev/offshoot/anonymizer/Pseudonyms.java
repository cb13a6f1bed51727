package dev.offshoot.anonymizer;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.value.Kind;
import dev.offshoot.anonymizer.value.TextRule;
import dev.offshoot.anonymizer.value.TextRules;
import dev.offshoot.anonymizer.value.TextShape;
import java.util.UUID;

/** Who somebody becomes under a key, in every service alike. Not safe for several threads. */
public final class Pseudonyms {

    private static final TextShape NAME = new TextShape(100, false);
    private static final TextShape ADDRESS = new TextShape(254, false);

    private final TextRule names;
    private final TextRule emails;

    public Pseudonyms(AnonymizerKey key) {
        TextRules rules = new TextRules(key);
        this.names = rules.pseudonym(Kind.NAME, NAME);
        this.emails = rules.fake(Kind.EMAIL, ADDRESS);
    }

    public String name(UUID person) {
        return names.apply("", person.toString());
    }

    /** By the address itself, since a person may have several; however it is written. */
    public String email(String address) {
        return emails.apply(address, null);
    }
}
