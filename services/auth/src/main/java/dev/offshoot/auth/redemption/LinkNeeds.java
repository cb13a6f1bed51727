package dev.offshoot.auth.redemption;

import static dev.offshoot.auth.redemption.LinkNeed.DISPLAY_NAME;
import static dev.offshoot.auth.redemption.LinkNeed.PASSWORD;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.link.ActionLink;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells what a link asks for. */
@Singleton
class LinkNeeds {

    private final Users users;
    private final Addresses addresses;

    LinkNeeds(Users users, Addresses addresses) {
        this.users = users;
        this.addresses = addresses;
    }

    LinkView describe(ActionLink link) {
        return new LinkView(link.purpose(), AddressKey.mask(link.address()), needs(link), link.expiresAt());
    }

    /** Names and addresses a password must not contain. */
    List<String> namesOf(long userId) {
        User user = users.byKey(userId);
        return Stream.concat(
                        Stream.of(user.profile().displayName(), user.profile().fullName())
                                .filter(Objects::nonNull)
                                .map(String::valueOf),
                        addresses.of(userId).stream().map(EmailAddress::address))
                .toList();
    }

    private List<LinkNeed> needs(ActionLink link) {
        return switch (link.purpose()) {
            case REGISTRATION, PASSWORD_RESET -> List.of(PASSWORD);
            case BOOTSTRAP -> List.of(PASSWORD, DISPLAY_NAME);
            case INVITATION -> isNamed(link) ? List.of(PASSWORD) : List.of(PASSWORD, DISPLAY_NAME);
            case VERIFY_ADDRESS -> List.of();
        };
    }

    private boolean isNamed(ActionLink link) {
        return users.byKey(Objects.requireNonNull(link.userId())).profile().displayName() != null;
    }
}
