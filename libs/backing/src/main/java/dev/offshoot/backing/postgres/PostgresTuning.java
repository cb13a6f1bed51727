package dev.offshoot.backing.postgres;

import dev.offshoot.backing.server.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server's settings that differ from PostgreSQL's own. */
record PostgresTuning(Map<String, String> settings) {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "timezone", "UTC",
            "max_connections", "300",
            "shared_buffers", "64MB",
            "logging_collector", "off");

    /** Nothing survives a power cut, and nothing has to. */
    private static final Map<String, String> THROWN_AWAY = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "autovacuum_naptime", "1h",
            "max_wal_size", "2GB");

    static PostgresTuning of(Placement placement) {
        Map<String, String> settings = new TreeMap<>(EVERYWHERE);
        if (!placement.kept()) {
            settings.putAll(THROWN_AWAY);
        }
        return new PostgresTuning(settings);
    }

    String[] command(String program) {
        List<String> words = new ArrayList<>(List.of(program));
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words.toArray(String[]::new);
    }

    /** As pg_ctl passes them on. */
    String options() {
        return String.join(" ", List.of(command("")).subList(1, settings.size() * 2 + 1));
    }
}
