package dev.offshoot.events.team;

import dev.offshoot.events.people.Names;
import dev.offshoot.events.right.Right;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a team.
 *
 * @param userId null for a guest
 * @param name of the account, null when auth did not say it in time; or of the guest
 * @param rights null but for editors
 */
@Serdeable
public record MemberResponse(
        UUID id,
        @Nullable UUID userId,
        @Nullable String name,
        @Nullable String title,
        @Nullable String url,
        Role role,
        @Nullable List<Right> rights) {

    public static MemberResponse of(TeamMember member, Names names, boolean forEditor) {
        return new MemberResponse(
                member.uuid(),
                member.account(),
                member.isGuest() ? member.guestName() : names.of(member.account()),
                member.guestTitle(),
                member.guestUrl(),
                member.role(),
                forEditor ? member.rights().stream().sorted().toList() : null);
    }
}
