package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A template with faults; the message lists them all. */
class PublishingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public PublishingRefused(String key, List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n", key + " cannot be published:\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
