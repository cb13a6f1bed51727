package dev.offshoot.mail.rendering;

import java.util.Set;

/** What a template may name beside its own content. */
public record PublishingRules(
        Set<String> senders, Set<String> groups, Set<String> topics, Set<String> linkHosts, Set<String> imageHosts) {}
