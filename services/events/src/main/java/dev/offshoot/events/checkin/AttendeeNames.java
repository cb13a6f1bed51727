package dev.offshoot.events.checkin;

import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.UserDirectory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The name a door may read out. A silent directory leaves it empty: nobody waits outside for it. */
@Singleton
class AttendeeNames {

    private static final Logger LOG = LoggerFactory.getLogger(AttendeeNames.class);

    private final UserDirectory directory;

    AttendeeNames(UserDirectory directory) {
        this.directory = directory;
    }

    @Nullable
    String of(DoorTicket ticket) {
        UUID user = ticket.userUuid();
        if (user == null) {
            return ticket.guestName();
        }
        try {
            DirectoryUser found = directory.find(List.of(user)).get(user);
            return found == null ? null : found.displayName();
        } catch (DirectoryUnavailable | IdentityUnavailable e) {
            LOG.warn("A scan was answered without a name: {}", e.getMessage());
            return null;
        }
    }
}
