package dev.offshoot.launcher.journey;

import java.time.InstantSource;
import java.util.UUID;

/**
 * The platform a journey is played on.
 *
 * @param frontUrl the only address it uses
 * @param adminEmail somebody who may deactivate people
 */
public record Stage(String frontUrl, String adminEmail, String adminPassword, InstantSource clock) {

    /** Each player comes from a private address of its own. */
    FrontDoor enter(UUID player, Patience patience) {
        long bits = player.getLeastSignificantBits();
        String address = "10.%d.%d.%d".formatted(bits >> 16 & 0xff, bits >> 8 & 0xff, bits & 0xff);
        return new FrontDoor(frontUrl, address, patience);
    }
}
