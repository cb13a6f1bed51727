package dev.offshoot.mail.topic;

import static dev.offshoot.mail.topic.TopicProblem.TOPIC_ESSENTIAL;
import static dev.offshoot.mail.topic.TopicProblem.TOPIC_NOT_FOUND;

import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.topic.Preferences.Choice;
import dev.offshoot.web.CursorPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One's own switches. */
@Controller("/api/mail")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class PreferenceController {

    private final Topics topics;
    private final Preferences preferences;
    private final LocalUsers users;

    PreferenceController(Topics topics, Preferences preferences, LocalUsers users) {
        this.topics = topics;
        this.preferences = preferences;
        this.users = users;
    }

    @Get("/topics")
    CursorPage<PreferenceResponse> topics(Caller.Person caller, HttpRequest<?> request) {
        return preferences(caller, request);
    }

    @Get("/preferences")
    CursorPage<PreferenceResponse> preferences(Caller.Person caller, HttpRequest<?> request) {
        long user = users.idOf(caller.id());
        Map<Choice, Boolean> chosen = preferences.of(Set.of(user));
        Map<Long, Instant> changes = preferences.changes(user);
        List<Locale> languages = request.getLocale().map(List::of).orElse(List.of());
        return new CursorPage<>(
                topics.list().stream()
                        .filter(topic -> topic.shownTo(caller.roles()))
                        .map(topic -> response(topic, user, chosen, changes, languages))
                        .toList(),
                null);
    }

    private PreferenceResponse response(
            Topic topic, long user, Map<Choice, Boolean> chosen, Map<Long, Instant> changes, List<Locale> languages) {
        return new PreferenceResponse(
                topic.key(),
                topic.group(),
                topics.title(topic, languages),
                chosen.getOrDefault(new Choice(user, topic.storedId()), topic.enabledByDefault()),
                topic.enabledByDefault(),
                topic.essential(),
                changes.get(topic.storedId()));
    }

    @Put("/preferences/{topic}")
    PreferenceResponse set(
            String topic, Caller.Person caller, HttpRequest<?> request, @Body @Valid SetPreference body) {
        Topic found = optional(topic, caller);
        preferences.set(users.idOf(caller.id()), found, body.enabled(), "settings");
        return one(found, caller, request);
    }

    @Delete("/preferences/{topic}")
    PreferenceResponse reset(String topic, Caller.Person caller, HttpRequest<?> request) {
        Topic found = optional(topic, caller);
        preferences.reset(users.idOf(caller.id()), found);
        return one(found, caller, request);
    }

    private PreferenceResponse one(Topic topic, Caller.Person caller, HttpRequest<?> request) {
        return preferences(caller, request).items().stream()
                .filter(item -> item.topic().equals(topic.key()))
                .findFirst()
                .orElseThrow();
    }

    private Topic optional(String key, Caller.Person caller) {
        Topic topic = topics.find(key)
                .filter(found -> found.shownTo(caller.roles()))
                .orElseThrow(() -> TOPIC_NOT_FOUND.because("No topic " + key));
        if (topic.essential()) {
            throw TOPIC_ESSENTIAL.because("Mails about " + key + " cannot be switched off");
        }
        return topic;
    }
}
