package dev.offshoot.anonymizer.value;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.key.Seed;
import dev.offshoot.anonymizer.key.Seeds;
import java.security.SecureRandom;

/** The rules for texts, made with one key. Not safe for several threads, and neither are the rules. */
public final class TextRules {

    private static final int KEYED = 26;
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

    private final Seeds seeds;
    private final Pools pools = new Pools();
    private final Prose prose = new Prose(pools);
    private final SecureRandom chance = new SecureRandom();

    public TextRules(AnonymizerKey key) {
        this.seeds = key.seeds();
    }

    /** The same value becomes the same invention, in every column of every service. */
    public TextRule fake(Kind kind, TextShape shape) {
        return (original, _) -> ofValue(kind, original, shape);
    }

    /** The same person gets the same invention; a row about nobody is treated as by {@link #fake}. */
    public TextRule pseudonym(Kind kind, TextShape shape) {
        return (original, person) -> person == null
                ? ofValue(kind, original, shape)
                : kind.invent(pools, seeds.ofPerson(person), original, shape);
    }

    /** No word of the original, and about its length. */
    public TextRule text(TextShape shape) {
        return (original, _) -> prose.instead(original, seeds.ofValue(original), shape);
    }

    /** What was equal stays equal. */
    public TextRule keyed(TextShape shape) {
        return (original, _) -> TextShape.cut(seeds.ofValue(original).token(KEYED), shape.maxLength());
    }

    /** Letters for letters, digits for digits, no way back and no way to tell what was equal. */
    public TextRule random() {
        return (original, _) -> scramble(original);
    }

    private String ofValue(Kind kind, String original, TextShape shape) {
        if (kind == Kind.EMAIL) {
            return email(original, shape);
        }
        // Two spellings may stand beside each other where an index keeps values apart.
        String value = shape.unique() ? original : Normalized.text(original);
        return kind.invent(pools, seeds.ofValue(value), original, shape);
    }

    /** Spellings of one address become spellings of one address. */
    private String email(String original, TextShape shape) {
        String normal = Normalized.email(original);
        String address = Kind.EMAIL.invent(pools, seeds.ofValue(normal), original, shape);
        return shape.unique() && !normal.equals(original) ? respelled(address, seeds.ofValue(original)) : address;
    }

    private static String respelled(String address, Seed seed) {
        int at = address.indexOf('@');
        StringBuilder spelling = new StringBuilder(address);
        for (int i = 0; i < at; i++) {
            if (((seed.fourth() >>> i) & 1) == 1) {
                spelling.setCharAt(i, Character.toUpperCase(address.charAt(i)));
            }
        }
        return spelling.toString();
    }

    private String scramble(String original) {
        StringBuilder text = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            text.append(other(original.charAt(i)));
        }
        return text.toString();
    }

    private char other(char original) {
        if (Character.isDigit(original)) {
            return (char) ('0' + chance.nextInt(10));
        }
        if (!Character.isLetter(original) && !Character.isSurrogate(original)) {
            return original;
        }
        char letter = SMALL.charAt(chance.nextInt(SMALL.length()));
        return Character.isUpperCase(original) ? Character.toUpperCase(letter) : letter;
    }
}
