package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.Trigger;
import java.util.List;

/** Whether a trigger fits the published language: its event exists, its pointers lead to values of the right type. */
public interface TriggerRule {

    /** Sentences, one a fault. */
    List<String> faults(Manifest manifest, Trigger trigger);
}
