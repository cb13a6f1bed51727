package dev.offshoot.mail.unsubscribe;

import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.SuppressionScope;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.mail.topic.Preferences;
import dev.offshoot.mail.topic.Topic;
import dev.offshoot.mail.topic.Topics;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** With an account the switch goes off; without one the address's hash is suppressed. Both can be undone. */
@Singleton
class Unsubscribe {

    private static final String SOURCE = "unsubscribe";

    private final Topics topics;
    private final Preferences preferences;
    private final Suppressions suppressions;
    private final LocalUsers users;

    Unsubscribe(Topics topics, Preferences preferences, Suppressions suppressions, LocalUsers users) {
        this.topics = topics;
        this.preferences = preferences;
        this.suppressions = suppressions;
        this.users = users;
    }

    @Transactional
    void apply(UnsubscribeToken token, UnsubscribeChoice choice, String source) {
        UUID user = token.user();
        if (user != null) {
            long id = users.idOf(user);
            switch (choice) {
                case TOPIC -> preferences.set(id, topics.get(token.topicId()), false, SOURCE);
                case ALL -> eachOptional(topic -> preferences.set(id, topic, false, SOURCE));
                case UNDO -> preferences.resetAll(id, SOURCE);
            }
        } else if (token.address() != null) {
            address(token, token.address(), choice, source);
        }
    }

    private void address(UnsubscribeToken token, AddressHash hash, UnsubscribeChoice choice, String source) {
        switch (choice) {
            case TOPIC -> suppress(hash, SuppressionScope.TOPIC, token.topicId(), source);
            case ALL -> suppress(hash, SuppressionScope.OPTIONAL, null, source);
            case UNDO -> {
                suppressions.takeBack(hash, SuppressionScope.TOPIC, token.topicId());
                suppressions.takeBack(hash, SuppressionScope.OPTIONAL, null);
            }
        }
    }

    private void suppress(AddressHash hash, SuppressionScope scope, @Nullable Long topic, String source) {
        suppressions.put(hash, "•••", scope, topic, SuppressionReason.UNSUBSCRIBED, source);
    }

    private void eachOptional(Consumer<Topic> change) {
        topics.list().stream().filter(topic -> !topic.essential()).forEach(change);
    }
}
