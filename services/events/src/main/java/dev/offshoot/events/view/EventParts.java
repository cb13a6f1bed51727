package dev.offshoot.events.view;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.media.MediaNotice;
import dev.offshoot.events.organiser.Organiser;
import dev.offshoot.events.review.Review;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.events.seating.PoolResponse;
import dev.offshoot.events.seating.SeatSummary;
import dev.offshoot.events.team.TeamMember;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything an event's answer is made of, before people have names. */
record EventParts(
        Event event,
        @Nullable UUID owner,
        List<Organiser> organisers,
        List<TeamMember> team,
        SeatSummary seats,
        List<PoolResponse> pools,
        List<Review> reviews,
        List<MediaNotice> notices,
        Optional<Attendance> attendance,
        EventRights rights,
        boolean signedIn) {

    boolean forEditor() {
        return rights.may(Right.EDIT);
    }

    boolean forReviewer() {
        return forEditor() || rights.reviewer();
    }

    boolean showsLink() {
        return switch (event.venue().onlineFor()) {
            case EVERYONE -> true;
            case CONFIRMED ->
                forEditor() || attendance.filter(Attendance::isConfirmed).isPresent();
        };
    }

    List<UUID> people() {
        return Stream.of(
                        Stream.ofNullable(owner),
                        team.stream().map(TeamMember::account),
                        reviews.stream().map(Review::actor))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
