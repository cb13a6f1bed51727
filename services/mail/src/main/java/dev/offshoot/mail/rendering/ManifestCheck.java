package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Fault;
import dev.offshoot.mail.manifest.LinkPattern;
import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.Trigger;
import java.util.List;
import java.util.stream.Stream;

/** Whether what a manifest names exists. */
final class ManifestCheck {

    private final PublishingRules rules;
    private final TriggerRule triggers;

    ManifestCheck(PublishingRules rules, TriggerRule triggers) {
        this.rules = rules;
        this.triggers = triggers;
    }

    void check(String file, String key, Manifest manifest, List<Fault> faults) {
        if (!manifest.key().equals(key)) {
            faults.add(new Fault(file, 1, "key is " + manifest.key() + " but the folder is " + key));
        }
        if (!rules.topics().contains(manifest.topic())) {
            faults.add(new Fault(file, 1, "topic " + manifest.topic() + " does not exist"));
        }
        if (!rules.senders().contains(manifest.sender())) {
            faults.add(new Fault(file, 1, "sender " + manifest.sender() + " is not configured"));
        }
        manifest.links().forEach((name, link) -> link(file, manifest, name, link, faults));
        manifest.triggers().forEach(trigger -> trigger(file, manifest, trigger, faults));
    }

    private static void link(String file, Manifest manifest, String name, LinkPattern link, List<Fault> faults) {
        link.names().stream()
                .filter(value -> manifest.structure().field(value).isEmpty())
                .forEach(value -> faults.add(new Fault(file, 1, "link " + name + ": " + value + " is not declared")));
    }

    private void trigger(String file, Manifest manifest, Trigger trigger, List<Fault> faults) {
        Stream.concat(Stream.ofNullable(trigger.group()), trigger.copies().stream())
                .filter(group -> !rules.groups().contains(group))
                .forEach(group -> faults.add(new Fault(file, trigger.line(), "group " + group + " is not configured")));
        trigger.parameters().keySet().stream()
                .filter(name -> manifest.structure().field(name).isEmpty())
                .forEach(name -> faults.add(new Fault(file, trigger.line(), name + " is not declared")));
        if (trigger.replyTo() != null && !manifest.disclosesSender()) {
            faults.add(new Fault(file, trigger.line(), "replyTo needs disclosesSender: true"));
        }
        triggers.faults(manifest, trigger).forEach(message -> faults.add(new Fault(file, trigger.line(), message)));
    }
}
