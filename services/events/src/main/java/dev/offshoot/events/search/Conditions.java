package dev.offshoot.events.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts of a WHERE, each with its parameters. The parts are constants of this package; what callers send is a parameter. */
final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Conditions add(String part, Object... values) {
        parts.add(part);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    String sql() {
        return String.join("\n  and ", parts);
    }

    List<Object> parameters() {
        return parameters;
    }
}
