package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Fault;
import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.ManifestReader;
import dev.offshoot.mail.manifest.NamedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xml.sax.SAXParseException;

/** Checks a source and compiles it; every fault is reported at once with file and line. */
public final class Publishing {

    private final Renderer renderer;
    private final PublishingRules rules;
    private final TriggerRule triggers;

    public Publishing(Renderer renderer, PublishingRules rules, TriggerRule triggers) {
        this.renderer = renderer;
        this.rules = rules;
        this.triggers = triggers;
    }

    /** @throws PublishingRefused with every fault */
    public Publication publish(TemplateSource source, Layout layout) {
        List<Fault> faults = new ArrayList<>();
        Optional<Manifest> manifest = new ManifestReader(file(source, "template.yml"), faults).read(source.manifest());
        if (manifest.isEmpty()) {
            throw new PublishingRefused(source.key(), faults);
        }
        SortedMap<String, Map<String, NamedText>> texts = texts(source, faults);
        new ManifestCheck(rules, triggers).check(file(source, "template.yml"), source.key(), manifest.get(), faults);
        content(source, layout, manifest.get(), texts, faults);
        refuse(source, faults);
        SortedMap<String, Program> programs = programs(source, layout, texts, faults);
        refuse(source, faults);
        Map<String, Object> sample = new ManifestReader(file(source, "sample.yml"), faults).sample(source.sample());
        List<String> warnings = new ArrayList<>();
        new SampleCheck(renderer, rules, manifest.get(), file(source, "sample.yml"))
                .check(sample, programs, faults, warnings);
        refuse(source, faults);
        return new Publication(manifest.get(), programs, sample, warnings);
    }

    private static void refuse(TemplateSource source, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new PublishingRefused(source.key(), faults);
        }
    }

    private static String file(TemplateSource source, String name) {
        return source.key() + "/" + name;
    }

    private static SortedMap<String, Map<String, NamedText>> texts(TemplateSource source, List<Fault> faults) {
        SortedMap<String, Map<String, NamedText>> texts = new TreeMap<>();
        source.texts()
                .forEach((locale, yaml) -> texts.put(
                        locale, new ManifestReader(file(source, "texts/" + locale + ".yml"), faults).texts(yaml)));
        return texts;
    }

    private void content(
            TemplateSource source,
            Layout layout,
            Manifest manifest,
            SortedMap<String, Map<String, NamedText>> texts,
            List<Fault> faults) {
        Set<String> names = names(texts);
        Set<String> usable = new HashSet<>(names);
        usable.addAll(layoutTexts(layout, "en").keySet());
        Scope scope = Scope.of(manifest);
        String body = file(source, "body.mjml");
        faults.addAll(ReferenceCheck.check(body, 1, source.body(), scope, usable));
        faults.addAll(MarkupCheck.check(body, source.body(), rules.imageHosts()));
        wellFormed(body, source.body(), faults);
        texts.forEach((locale, named) -> {
            String file = file(source, "texts/" + locale + ".yml");
            sameNames(file, names, named.keySet(), faults);
            named.values()
                    .forEach(text ->
                            faults.addAll(ReferenceCheck.check(file, text.line(), text.text(), scope, Set.of())));
        });
        if (!texts.containsKey(manifest.locale())) {
            faults.add(new Fault(file(source, "template.yml"), 1, "no texts for its own locale " + manifest.locale()));
        }
    }

    private static Set<String> names(SortedMap<String, Map<String, NamedText>> texts) {
        Set<String> names = new HashSet<>(Set.of("subject", "preheader"));
        texts.values().forEach(named -> names.addAll(named.keySet()));
        return names;
    }

    private static void sameNames(String file, Set<String> expected, Set<String> found, List<Fault> faults) {
        expected.stream()
                .filter(name -> !found.contains(name))
                .sorted()
                .forEach(name -> faults.add(new Fault(file, 1, "text \"" + name + "\" is missing")));
    }

    private static void wellFormed(String file, String body, List<Fault> faults) {
        try {
            MjmlCompiler.check(body);
        } catch (SAXParseException e) {
            faults.add(new Fault(file, e.getLineNumber(), String.valueOf(e.getMessage())));
        }
    }

    private static SortedMap<String, Program> programs(
            TemplateSource source, Layout layout, SortedMap<String, Map<String, NamedText>> texts, List<Fault> faults) {
        SortedMap<String, Program> programs = new TreeMap<>();
        texts.forEach((locale, named) -> {
            Map<String, String> all = layoutTexts(layout, locale);
            named.forEach((name, text) -> all.put(name, text.text()));
            try {
                programs.put(locale, MjmlCompiler.compile(layout.mjml(), source.body(), all, locale));
            } catch (SAXParseException e) {
                faults.add(new Fault(file(source, "body.mjml"), e.getLineNumber(), String.valueOf(e.getMessage())));
            }
        });
        return programs;
    }

    private static Map<String, String> layoutTexts(Layout layout, String locale) {
        String yaml = layout.texts().getOrDefault(locale, layout.texts().getOrDefault("en", "{}"));
        Map<String, String> texts = new LinkedHashMap<>();
        new ManifestReader("layouts/texts/" + locale + ".yml", new ArrayList<>())
                .texts(yaml)
                .forEach((name, text) -> texts.put(name, text.text()));
        return texts;
    }
}
