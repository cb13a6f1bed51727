package dev.offshoot.template.generation;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Noun;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.version.Manifest;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Which names a service and what it keeps may have. */
final class NameRules {

    private static final Pattern WORD = Pattern.compile("[a-z]{3,20}");

    /** The template's longest lines are formatted for it. */
    private static final int LONGEST_AGGREGATE = 15;

    private static final Pattern SUMMARY = Pattern.compile("[\\p{L}\\p{N} ,.:;()'’–-]{3,120}");
    private static final String AGGREGATE_REMEDY = "; name what it keeps, in the singular, with --aggregate.";

    private final Manifest manifest;
    private final Services services;
    private final Set<String> modules;

    /** @param modules names of the other modules and packages of the checkout */
    NameRules(Manifest manifest, Services services, Set<String> modules) {
        this.manifest = manifest;
        this.services = services;
        this.modules = modules;
    }

    void checkService(String name) {
        if (!WORD.matcher(name).matches()) {
            throw new TemplateRefusal(
                    "\"" + printable(name) + "\" is no name for a service: it takes 3 to 20 letters a-z,"
                            + " lower case and nothing else, such as invoices.");
        }
        if (services.names().contains(name)) {
            throw new TemplateRefusal("there is a service " + name + " already; choose another name.");
        }
        if (SourceVersion.isKeyword(name)) {
            throw new TemplateRefusal(name + " is a word of Java, so no package can have it; choose another name.");
        }
        if (manifest.reserved().contains(name) || modules.contains(name)) {
            throw new TemplateRefusal(name + " means something else on this platform; choose another name.");
        }
    }

    void checkAggregate(String singular) {
        if (!WORD.matcher(singular).matches() || singular.length() > LONGEST_AGGREGATE) {
            throw new TemplateRefusal(
                    "\"" + printable(singular) + "\" is no name for what a service keeps: it takes 3 to "
                            + LONGEST_AGGREGATE + " letters a-z, lower case, such as invoice.");
        }
        Noun noun = new Noun(singular);
        if (SourceVersion.isKeyword(singular)) {
            throw new TemplateRefusal(singular + " is a word of Java" + AGGREGATE_REMEDY);
        }
        if (isClassOfJava(noun.capitalized())) {
            throw new TemplateRefusal(noun.capitalized() + " is a class of Java" + AGGREGATE_REMEDY);
        }
        if (manifest.taken().contains(singular) || manifest.taken().contains(noun.plural())) {
            throw new TemplateRefusal(
                    noun.plural() + " means something else in every service's code or database" + AGGREGATE_REMEDY);
        }
    }

    void checkSummary(String summary) {
        if (!SUMMARY.matcher(summary).matches()) {
            throw new TemplateRefusal("a summary is one sentence of 3 to 120 letters, digits and plain punctuation.");
        }
    }

    private static boolean isClassOfJava(String simpleName) {
        return Object.class.getResource(simpleName + ".class") != null;
    }

    private static String printable(String typed) {
        String plain = typed.replaceAll("\\p{C}", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
