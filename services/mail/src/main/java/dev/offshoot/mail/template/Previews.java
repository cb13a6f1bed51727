package dev.offshoot.mail.template;

import static dev.offshoot.mail.template.TemplateProblem.BAD_PARAMETERS;

import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterCheck;
import dev.offshoot.mail.rendering.Audience;
import dev.offshoot.mail.rendering.MailModel;
import dev.offshoot.mail.rendering.RenderedMail;
import dev.offshoot.mail.settings.Platform;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a version with given parameters, or with its sample. Asks nobody: people are called Ada Park. */
@Singleton
public class Previews {

    private static final String SOMEBODY = "Ada Park";

    private final Platform platform;

    Previews(Platform platform) {
        this.platform = platform;
    }

    /** A mail that has left, its secrets masked. */
    public RenderedMail masked(PublishedVersion version, String locale, Map<String, Object> values) {
        Map<String, String> secrets = version.manifest().parameters().stream()
                .filter(Parameter::secret)
                .collect(Collectors.toMap(Parameter::name, parameter -> MailModel.MASK));
        return render(version, locale, values, secrets);
    }

    Preview show(PublishedVersion version, @Nullable String locale, @Nullable Map<String, Object> parameters) {
        Map<String, Object> values = parameters == null ? version.sample() : parameters;
        require(version, values);
        String used = version.locale(locale, null);
        Map<String, String> secrets = version.manifest().parameters().stream()
                .filter(parameter -> parameter.secret() && values.containsKey(parameter.name()))
                .collect(Collectors.toMap(Parameter::name, parameter -> String.valueOf(values.get(parameter.name()))));
        return new Preview(render(version, used, values, secrets), used);
    }

    private RenderedMail render(
            PublishedVersion version, String locale, Map<String, Object> values, Map<String, String> secrets) {
        Map<UUID, String> people = MailModel.people(version.manifest(), values).stream()
                .collect(Collectors.toMap(id -> id, id -> SOMEBODY));
        Locale language = Locale.forLanguageTag(locale);
        Audience audience = new Audience(SOMEBODY, language, ZoneId.of("UTC"), people, Map.of());
        return version.program(locale)
                .render(
                        new MailModel(version.manifest(), platform.brand()).of(values, secrets, audience),
                        language,
                        audience.zone());
    }

    private void require(PublishedVersion version, Map<String, Object> values) {
        List<FieldError> misfits = misfits(version, values);
        if (!misfits.isEmpty()) {
            throw BAD_PARAMETERS
                    .because(misfits.size() + " parameters do not fit " + version.key())
                    .withErrors(misfits);
        }
    }

    /** Every parameter that does not fit; empty when all do. */
    public List<FieldError> misfits(PublishedVersion version, Map<String, Object> values) {
        Stream<FieldError> misfits = new ParameterCheck(platform.linkHosts())
                .check(version.manifest().structure(), values).stream()
                        .map(misfit -> new FieldError("parameters." + misfit.path(), misfit.code(), misfit.message()));
        Stream<FieldError> foreign = version.manifest().leadingAway(platform.url(), values).stream()
                .map(name -> new FieldError("parameters." + name, "host-not-allowed", "must lead to this platform"));
        return Stream.concat(misfits, foreign).toList();
    }

    /** @param locale the one it was rendered in */
    record Preview(RenderedMail mail, String locale) {}
}
