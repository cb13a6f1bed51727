package dev.offshoot.testing;

import java.util.Set;

/** What classes must have in common to share a running service. */
record SharedConfiguration(String service, Set<String> properties) {

    static SharedConfiguration of(OffshootTest description) {
        if (description.interruptible() || description.own().length > 0) {
            throw new IllegalArgumentException("A service whose servers a class stops or cuts off is not shared");
        }
        return new SharedConfiguration(description.service(), Set.of(description.properties()));
    }
}
