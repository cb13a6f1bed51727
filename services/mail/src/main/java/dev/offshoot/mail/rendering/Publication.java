package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A version that passed every check: its programs by locale, its sample, and what its author may want to know. */
public record Publication(
        Manifest manifest, SortedMap<String, Program> programs, Map<String, Object> sample, List<String> warnings) {}
