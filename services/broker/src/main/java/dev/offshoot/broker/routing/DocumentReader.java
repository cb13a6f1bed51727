package dev.offshoot.broker.routing;

import dev.offshoot.broker.upstream.Address;
import dev.offshoot.web.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a document from maps and lists and checks it as a whole, finding every fault at once. */
final class DocumentReader {

    static final Set<String> SERVICE_KEYS = Set.of("service", "instances", "routes");
    private static final Set<String> ROUTE_KEYS = Set.of(
            "id",
            "path",
            "methods",
            "identity",
            "cookies",
            "cors",
            "anonymous",
            "mask",
            "deadline",
            "idle",
            "body",
            "in-flight",
            "rate");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,79}");
    private static final Pattern DNS = Pattern.compile("dns://[A-Za-z0-9.-]+:\\d{1,5}");
    private static final PathPattern NOWHERE = PathPattern.parse("/");

    private final List<FieldError> faults = new ArrayList<>();
    private final RouteDefaults defaults;

    private DocumentReader(RouteDefaults defaults) {
        this.defaults = defaults;
    }

    /** The document, or every fault of it. */
    record Reading(RoutingDocument document, List<FieldError> faults) {}

    static Reading read(Map<String, ?> tree, RouteDefaults defaults) {
        DocumentReader reader = new DocumentReader(defaults);
        Node root = new Node("", tree, reader.faults);
        root.allowOnly(Set.of("services"));
        RoutingDocument document = new RoutingDocument(
                root.get("services").items().stream().map(reader::service).toList());
        reader.faults.addAll(DocumentRules.faults(document));
        return new Reading(document, List.copyOf(reader.faults));
    }

    private ServiceSpec service(Node node) {
        node.allowOnly(SERVICE_KEYS);
        String name = named(node.get("service"), NAME);
        List<String> instances = node.get("instances").items().stream()
                .map(DocumentReader::instance)
                .toList();
        if (instances.isEmpty()) {
            node.get("instances").fault("unknown-service", "Nobody knows where this service is: it has no instance.");
        }
        List<RouteSpec> routes =
                node.get("routes").items().stream().map(this::route).toList();
        return new ServiceSpec(name, instances, routes);
    }

    private static String instance(Node node) {
        String text = node.text();
        if (!DNS.matcher(text).matches()) {
            node.parse(text, value -> Address.parse(value).toString());
        }
        return text;
    }

    private RouteSpec route(Node node) {
        node.allowOnly(ROUTE_KEYS);
        Node path = node.get("path");
        path.text();
        PathPattern pattern = path.parse(NOWHERE, PathPattern::parse);
        return new RouteSpec(
                named(node.get("id"), ID),
                pattern,
                methods(node.get("methods")),
                node.get("identity").parse(Rules.Identity.VERIFY, text -> Quantities.word(Rules.Identity.class, text)),
                node.get("cookies").parse(Rules.Cookies.NONE, text -> Quantities.word(Rules.Cookies.class, text)),
                node.get("cors").parse(Rules.Cors.PLATFORM, text -> Quantities.word(Rules.Cors.class, text)),
                node.get("anonymous").flag(),
                masks(node.get("mask"), pattern),
                node.get("deadline").parse(defaults.deadline(), Quantities::duration),
                node.get("idle").parse(defaults.idle(), Quantities::duration),
                node.get("body").parse(defaults.body(), Quantities::size),
                node.get("in-flight").parse(defaults.inFlight(), Quantities::count),
                node.get("rate").items().stream().map(DocumentReader::rate).toList());
    }

    private static String named(Node node, Pattern pattern) {
        String text = node.text();
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            node.fault("malformed", "A name is small letters, digits and hyphens.");
        }
        return text;
    }

    private static Set<String> methods(Node node) {
        for (Node method : node.items()) {
            if (!METHODS.contains(method.text())) {
                method.fault("malformed", "There is no such method; known are " + METHODS + ".");
            }
        }
        return node.items().stream().map(Node::text).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> masks(Node node, PathPattern path) {
        for (Node name : node.items()) {
            if (path.positionOf(name.text()) < 0) {
                name.fault("unknown-variable", "The path has no variable of this name.");
            }
        }
        return node.items().stream().map(Node::text).toList();
    }

    private static Rate rate(Node node) {
        node.allowOnly(Set.of("by", "allow"));
        Rules.By by = node.get("by").parse(Rules.By.CALLER, text -> Quantities.word(Rules.By.class, text));
        Rate fallback = new Rate(by, 1, Duration.ofMinutes(1));
        node.get("allow").text();
        return node.get("allow").parse(fallback, text -> Quantities.rate(by, text));
    }
}
