package dev.offshoot.template.rendering;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Noun;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** FreeMarker in square brackets: {@code [=service]}, {@code [#if]}. Same answers, same text; an unknown word fails. */
public final class Rendering {

    private static final Configuration FREEMARKER = configuration();

    private final Map<String, Object> words;

    public Rendering(Answers answers) {
        this.words = words(answers);
    }

    /** @param name for the sentence when it fails */
    public String text(String name, String source) {
        try {
            StringWriter text = new StringWriter();
            new Template(name, source, FREEMARKER).process(words, text);
            return text.toString();
        } catch (TemplateException | IOException e) {
            throw new TemplateRefusal("the template's " + name + " cannot be rendered: " + firstLine(e) + ".", e);
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static Map<String, Object> words(Answers answers) {
        Map<String, Object> words = new HashMap<>();
        words.put("service", answers.service());
        words.put("Service", new Noun(answers.service()).capitalized());
        words.put("SERVICE", answers.service().toUpperCase(Locale.ROOT));
        words.put("port", answers.port());
        words.put("version", answers.version());
        words.put("summary", answers.summary());
        words.put("allowing", answers.allowing());
        if (answers.aggregate() != null) {
            Noun noun = new Noun(answers.aggregate());
            words.put("aggregate", noun.singular());
            words.put("anAggregate", noun.withArticle());
            words.put("aggregates", noun.plural());
            words.put("Aggregate", noun.capitalized());
            words.put("AGGREGATE", noun.singular().toUpperCase(Locale.ROOT));
            words.put("Aggregates", new Noun(noun.plural()).capitalized());
        }
        return words;
    }

    private static Configuration configuration() {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        freemarker.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setLocale(Locale.ROOT);
        freemarker.setNumberFormat("c");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return freemarker;
    }
}
