package dev.offshoot.mail.rendering;

import com.github.jknack.handlebars.HandlebarsException;
import dev.offshoot.mail.manifest.Fault;
import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterCheck;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Renders the full sample and the minimal one in every locale. */
final class SampleCheck {

    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_BYTES = 200 * 1024;
    private static final int MANY_BYTES = 100 * 1024;
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

    private final Renderer renderer;
    private final PublishingRules rules;
    private final Manifest manifest;
    private final String file;

    SampleCheck(Renderer renderer, PublishingRules rules, Manifest manifest, String file) {
        this.renderer = renderer;
        this.rules = rules;
        this.manifest = manifest;
        this.file = file;
    }

    void check(
            Map<String, Object> sample,
            SortedMap<String, Program> programs,
            List<Fault> faults,
            List<String> warnings) {
        new ParameterCheck(rules.linkHosts())
                .check(manifest.structure(), sample)
                .forEach(misfit -> faults.add(new Fault(file, 1, misfit.toString())));
        if (faults.isEmpty()) {
            programs.forEach((locale, program) -> {
                render(locale, program, sample, faults, warnings);
                render(locale, program, minimal(sample), faults, warnings);
            });
        }
    }

    private Map<String, Object> minimal(Map<String, Object> sample) {
        Map<String, Object> minimal = new HashMap<>(sample);
        manifest.parameters().stream().filter(Parameter::optional).forEach(p -> minimal.remove(p.name()));
        return minimal;
    }

    private void render(
            String locale, Program program, Map<String, Object> sample, List<Fault> faults, List<String> warnings) {
        try {
            RenderedMail mail =
                    renderer.compile(program).render(model(locale, sample), Locale.forLanguageTag(locale), ZONE);
            judge(locale, mail, faults, warnings);
        } catch (HandlebarsException e) {
            faults.add(new Fault(
                    file,
                    1,
                    locale + ": "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private Map<String, Object> model(String locale, Map<String, Object> sample) {
        Map<UUID, String> people =
                MailModel.people(manifest, sample).stream().collect(Collectors.toMap(id -> id, id -> "Ada Park"));
        Map<String, String> secrets = manifest.parameters().stream()
                .filter(parameter -> parameter.secret() && sample.containsKey(parameter.name()))
                .collect(Collectors.toMap(Parameter::name, p -> String.valueOf(sample.get(p.name()))));
        Audience audience = new Audience("Ada Park", Locale.forLanguageTag(locale), ZONE, people, Map.of());
        return new MailModel(manifest, new Brand("Offshoot", "https://offshoot.example")).of(sample, secrets, audience);
    }

    private void judge(String locale, RenderedMail mail, List<Fault> faults, List<String> warnings) {
        if (mail.subject().isBlank() || mail.subject().length() > LONGEST_SUBJECT) {
            faults.add(new Fault(file, 1, locale + ": the subject has 1 to " + LONGEST_SUBJECT + " characters"));
        }
        if (mail.text().isBlank()) {
            faults.add(new Fault(file, 1, locale + ": the text part is empty"));
        }
        if ((mail.subject() + mail.html() + mail.text()).contains("{{")) {
            faults.add(new Fault(file, 1, locale + ": an expression was left unrendered"));
        }
        if (mail.bytes() > MOST_BYTES) {
            faults.add(new Fault(file, 1, locale + ": the HTML is larger than 200 KB"));
        } else if (mail.bytes() > MANY_BYTES) {
            warnings.add(locale + ": the HTML is larger than 100 KB; some readers clip it");
        }
    }
}
