package dev.offshoot.broker.routing;

import dev.offshoot.web.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold across services: names once, paths claimed once, nobody on another one's ground. */
final class DocumentRules {

    private static final String BACKEND = "backend";
    private static final String EVERYTHING = "/**";
    private static final Set<String> OWN = Set.of("realtime", "docs", "problems", "health", "operations");
    private static final Set<String> OWN_SERVICES = Set.of("broker", "legacy");

    private final List<FieldError> faults = new ArrayList<>();
    private final Set<String> services = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> shapes = new HashMap<>();

    static List<FieldError> faults(RoutingDocument document) {
        DocumentRules rules = new DocumentRules();
        List<String> names =
                document.services().stream().map(ServiceSpec::service).toList();
        for (int i = 0; i < document.services().size(); i++) {
            rules.check("/services/" + i, document.services().get(i), names);
        }
        return rules.faults;
    }

    private void check(String pointer, ServiceSpec service, List<String> names) {
        if (!services.add(service.service())) {
            fault(pointer + "/service", "duplicate", "This service stands in the document twice.");
        }
        if (OWN_SERVICES.contains(service.service())) {
            fault(pointer + "/service", "reserved", "This name is the broker's own.");
        }
        for (int i = 0; i < service.routes().size(); i++) {
            checkRoute(
                    pointer + "/routes/" + i,
                    service.service(),
                    service.routes().get(i),
                    names);
        }
        boolean catchesAll =
                service.routes().stream().anyMatch(route -> route.path().text().equals(EVERYTHING));
        if (service.service().equals(BACKEND) && !catchesAll) {
            fault(pointer + "/routes", "no-catch-all", "The backend answers every path nobody claims: it needs /**.");
        }
    }

    private void checkRoute(String pointer, String service, RouteSpec route, List<String> names) {
        if (!ids.add(route.id())) {
            fault(pointer + "/id", "duplicate", "Another route has this id.");
        }
        if (route.cookies() == Rules.Cookies.SESSION && !service.equals("auth")) {
            fault(pointer + "/cookies", "reserved", "Session cookies reach auth alone.");
        }
        Set<String> methods = route.methods().isEmpty() ? Set.of("") : route.methods();
        for (String method : methods) {
            String tied = shapes.putIfAbsent(method + " " + route.path().shape(), route.id());
            if (tied != null) {
                fault(pointer + "/path", "tie", "The route " + tied + " matches the same requests.");
                break;
            }
        }
        checkGround(pointer + "/path", service, route.path(), names);
    }

    private void checkGround(String pointer, String service, PathPattern path, List<String> names) {
        List<String> segments = path.segments();
        boolean api = !segments.isEmpty() && segments.getFirst().equals("api");
        int at = api ? 1 : 0;
        String owner = segments.size() > at ? segments.get(at) : "";
        boolean open = owner.isEmpty() || owner.equals(PathPattern.REST) || PathPattern.isVariable(owner);
        if (open && !service.equals(BACKEND)) {
            fault(pointer, "foreign-prefix", "Only the backend claims what others may own.");
        } else if (!owner.equals(service) && (names.contains(owner) || isOwn(owner, api))) {
            fault(pointer, "foreign-prefix", "This path belongs to " + owner + ".");
        }
    }

    private static boolean isOwn(String owner, boolean api) {
        return owner.equals("broker") || (!api && OWN.contains(owner));
    }

    private void fault(String pointer, String code, String message) {
        faults.add(new FieldError(pointer, code, message));
    }
}
