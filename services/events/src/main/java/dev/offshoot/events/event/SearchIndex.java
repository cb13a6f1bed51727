package dev.offshoot.events.event;

import jakarta.inject.Singleton;
import java.util.List;

/** What an event is found by: title, subtitle, place, organisers and guest speakers. */
@Singleton
class SearchIndex {

    private final SearchWordsRepository words;

    SearchIndex(SearchWordsRepository words) {
        this.words = words;
    }

    /** After the event, its organisers or its guests are stored, in the same transaction. */
    public void renew(List<Long> events) {
        for (SearchWords found : words.find(events)) {
            words.store(found.id(), FoldedText.of(found.words()), FoldedText.of(found.place()));
        }
    }
}
