package dev.offshoot.broker.page;

import dev.offshoot.broker.description.Description;
import java.util.List;

public record DocsPage(List<Entry> services) {

    /** @param state up, degraded, down, or stopped when no routing names it any more */
    public record Entry(Description description, String state) {}
}
