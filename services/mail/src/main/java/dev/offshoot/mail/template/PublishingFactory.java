package dev.offshoot.mail.template;

import dev.offshoot.mail.rendering.Publishing;
import dev.offshoot.mail.rendering.PublishingRules;
import dev.offshoot.mail.rendering.Renderer;
import dev.offshoot.mail.settings.Platform;
import dev.offshoot.mail.settings.Senders;
import dev.offshoot.mail.topic.Topics;
import jakarta.inject.Singleton;

/** Makes the checks of this installation. */
@Singleton
class PublishingFactory {

    private final Renderer renderer;
    private final Senders senders;
    private final Topics topics;
    private final Platform platform;

    PublishingFactory(Renderer renderer, Senders senders, Topics topics, Platform platform) {
        this.renderer = renderer;
        this.senders = senders;
        this.topics = topics;
        this.platform = platform;
    }

    Publishing create() {
        PublishingRules rules = new PublishingRules(
                senders.names(), senders.groups(), topics.keys(), platform.linkHosts(), platform.imageHosts());
        return new Publishing(renderer, rules, new ContractTriggers());
    }
}
