package dev.offshoot.auth.picture;

import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.media.ResourceRemoved;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class RemovePictureOnResourceRemoved implements EventHandler<ResourceRemoved> {

    private final Users users;

    RemovePictureOnResourceRemoved(Users users) {
        this.users = users;
    }

    @Override
    public void handle(ResourceRemoved event) {
        users.showing(event.resourceId()).forEach(this::removePicture);
    }

    private void removePicture(User user) {
        users.update(user.describe(user.profile().withoutPicture()), List.of("picture"));
    }
}
