package dev.offshoot.auth.redemption;

import dev.offshoot.auth.link.LinkPurpose;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** @param address masked */
@Serdeable
public record LinkView(LinkPurpose purpose, String address, List<LinkNeed> needs, Instant expiresAt) {

    public boolean needs(LinkNeed need) {
        return needs.contains(need);
    }
}
