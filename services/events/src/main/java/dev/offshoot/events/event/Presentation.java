package dev.offshoot.events.event;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says of itself. */
@Embeddable
public record Presentation(
        @MappedProperty("title") String title,
        @MappedProperty("subtitle") @Nullable String subtitle,
        @MappedProperty("description") @Nullable String description,

        @MappedProperty("category") @TypeDef(type = DataType.STRING)
        Category category,

        @MappedProperty("category_label") @Nullable String categoryLabel,
        @MappedProperty("cover_id") @Nullable UUID coverId,
        @MappedProperty("website_url") @Nullable String websiteUrl,

        @MappedProperty("languages") @TypeDef(type = DataType.STRING_ARRAY)
        List<String> languages,

        @MappedProperty("visibility") @TypeDef(type = DataType.STRING)
        Visibility visibility) {

    static Presentation of(EventContent content) {
        return new Presentation(
                content.title().strip(),
                content.subtitle(),
                content.description(),
                content.category(),
                content.categoryLabel(),
                content.coverId(),
                content.websiteUrl(),
                content.languages(),
                content.visibility());
    }

    Presentation withoutCover() {
        return new Presentation(
                title, subtitle, description, category, categoryLabel, null, websiteUrl, languages, visibility);
    }

    /** What a reviewer decided on. */
    boolean isReviewedLike(Presentation other) {
        return reviewed().equals(other.reviewed());
    }

    private Reviewed reviewed() {
        return new Reviewed(title, subtitle, description, category, categoryLabel, coverId);
    }

    private record Reviewed(
            String title,
            @Nullable String subtitle,
            @Nullable String description,
            Category category,
            @Nullable String categoryLabel,
            @Nullable UUID coverId) {}
}
