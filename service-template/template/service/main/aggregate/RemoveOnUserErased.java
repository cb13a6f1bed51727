package dev.offshoot.[=service].[=aggregate];

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

@Singleton
class Remove[=Aggregates]OnUserErased implements EventHandler<UserErased> {

    private final [=Aggregates] [=aggregates];

    Remove[=Aggregates]OnUserErased([=Aggregates] [=aggregates]) {
        this.[=aggregates] = [=aggregates];
    }

    @Override
    public void handle(UserErased event) {
        [=aggregates].removeOf(event.userId());
    }
}
