package dev.offshoot.events.view;

import dev.offshoot.events.media.MediaNotice;
import dev.offshoot.events.seating.PoolResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What only editors and reviewers see.
 *
 * @param changedSinceReview edited since it was published, by somebody who does not review
 * @param mediaNotices pictures that media took away, and why; newest first
 */
@Serdeable
record EditorPart(
        boolean changedSinceReview,
        List<PoolResponse> pools,
        List<ReviewResponse> reviews,
        List<MediaNotice> mediaNotices) {}
