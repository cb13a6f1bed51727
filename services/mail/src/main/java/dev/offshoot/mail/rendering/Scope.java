package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterKind;
import dev.offshoot.mail.manifest.ParameterType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names mean at a place of a template: the value {@code this}, and the scopes around it. */
final class Scope {

    private static final ParameterType TEXT = new ParameterType(ParameterKind.TEXT, 200, List.of(), List.of(), null);
    private static final Set<ParameterKind> NEEDS_HELPER = Set.of(
            ParameterKind.STRUCTURE,
            ParameterKind.LIST,
            ParameterKind.MONEY,
            ParameterKind.USER,
            ParameterKind.INSTANT,
            ParameterKind.MARKDOWN);
    private static final Set<String> DATA = Set.of("@index", "@first", "@last");

    private final @Nullable ParameterType here;
    private final @Nullable Scope outer;

    private Scope(@Nullable ParameterType here, @Nullable Scope outer) {
        this.here = here;
        this.outer = outer;
    }

    static Scope of(Manifest manifest) {
        Set<String> links = new HashSet<>(manifest.links().keySet());
        links.addAll(Set.of("settings", "unsubscribe"));
        List<Parameter> builtIn = List.of(
                built("recipient", "name"),
                built("brand", "name", "url"),
                built("links", links.toArray(String[]::new)),
                new Parameter("locale", TEXT, false));
        return new Scope(manifest.structure(), new Scope(ParameterType.structure(builtIn), null));
    }

    private static Parameter built(String name, String... fields) {
        List<Parameter> parameters = List.of(fields).stream()
                .map(field -> new Parameter(field, TEXT, true))
                .toList();
        return new Parameter(name, ParameterType.structure(parameters), false);
    }

    Scope inside(String path) {
        ParameterType type = resolve(path).map(Parameter::type).orElse(null);
        return new Scope(type != null && type.kind() == ParameterKind.LIST ? type.element() : type, this);
    }

    Scope same() {
        return new Scope(here, this);
    }

    Scope outer() {
        return outer == null ? this : outer;
    }

    Optional<String> whyNotReadable(String path) {
        if (DATA.contains(path)) {
            return Optional.empty();
        }
        Optional<Parameter> found = resolve(path);
        if (found.isEmpty()) {
            return Optional.of("is not declared");
        }
        return found.get().secret() ? Optional.of("is secret and may stand in a link only") : Optional.empty();
    }

    Optional<String> whyNotPrintable(String path) {
        return whyNotReadable(path)
                .or(() -> resolve(path)
                        .map(found -> found.type().kind())
                        .filter(NEEDS_HELPER::contains)
                        .map(kind -> "is of type " + kind.word() + " and needs a helper"));
    }

    private Optional<Parameter> resolve(String path) {
        if (path.startsWith("../")) {
            return outer == null ? Optional.empty() : outer.resolve(path.substring(3));
        }
        if (path.equals("this") || path.equals(".")) {
            return Optional.ofNullable(here).map(type -> new Parameter("this", type, false));
        }
        List<String> steps = List.of((path.startsWith("this.") ? path.substring(5) : path).split("\\."));
        Optional<Parameter> found = field(here, steps);
        return found.isPresent() || outer == null || path.startsWith("this.") ? found : outer.resolve(path);
    }

    private static Optional<Parameter> field(@Nullable ParameterType type, List<String> steps) {
        if (type == null || steps.isEmpty()) {
            return Optional.empty();
        }
        Optional<Parameter> field = type.field(steps.getFirst());
        return steps.size() == 1 ? field : field.flatMap(found -> field(found.type(), steps.subList(1, steps.size())));
    }
}
