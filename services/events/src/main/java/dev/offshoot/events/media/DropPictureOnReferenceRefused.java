package dev.offshoot.events.media;

import dev.offshoot.contracts.media.ReferenceRefused;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

@Singleton
class DropPictureOnReferenceRefused implements EventHandler<ReferenceRefused> {

    private static final int MAX_REASON = 60;

    private final LostPictures pictures;

    DropPictureOnReferenceRefused(LostPictures pictures) {
        this.pictures = pictures;
    }

    /** References of other services are none of ours. */
    @Override
    public void handle(ReferenceRefused event) {
        if (event.context().service().equals("events")) {
            String reason = event.reason();
            pictures.refused(event.referenceId(), reason.substring(0, Math.min(MAX_REASON, reason.length())));
        }
    }
}
