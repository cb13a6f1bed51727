package dev.offshoot.template.answers;

/** An English noun in lower case; plurals by rule, no exceptions known. */
public record Noun(String singular) {

    /** {@code invoices} keeps an invoice; a word that is no plural keeps itself. */
    public static Noun ofPlural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return new Noun(cut(word, 3) + "y");
        }
        if (word.matches(".*(ss|x|ch|sh)es")) {
            return new Noun(cut(word, 2));
        }
        return new Noun(word.endsWith("s") && !word.matches(".*(ss|us|is)") && word.length() > 2 ? cut(word, 1) : word);
    }

    public String plural() {
        if (singular.matches(".*[^aeiou]y")) {
            return cut(singular, 1) + "ies";
        }
        return singular + (singular.matches(".*(s|x|ch|sh)") ? "es" : "s");
    }

    /** As a class is named. */
    public String capitalized() {
        return Character.toUpperCase(singular.charAt(0)) + singular.substring(1);
    }

    /** {@code an invoice}, {@code a payment}. */
    public String withArticle() {
        return (singular.matches("[aeio].*") ? "an " : "a ") + singular;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
