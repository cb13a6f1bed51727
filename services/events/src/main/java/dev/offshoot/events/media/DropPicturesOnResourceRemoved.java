package dev.offshoot.events.media;

import dev.offshoot.contracts.media.ResourceRemoved;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

@Singleton
class DropPicturesOnResourceRemoved implements EventHandler<ResourceRemoved> {

    private final LostPictures pictures;

    DropPicturesOnResourceRemoved(LostPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public void handle(ResourceRemoved event) {
        pictures.removed(event.resourceId(), "removed");
    }
}
