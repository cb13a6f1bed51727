package dev.offshoot.broker.routing;

import java.util.Locale;

/** Where a number of the routing came from. */
enum RoutingSource {
    DEPLOYMENT,
    OPERATOR,
    ROLLBACK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
