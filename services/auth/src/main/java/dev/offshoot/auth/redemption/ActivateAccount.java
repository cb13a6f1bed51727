package dev.offshoot.auth.redemption;

import dev.offshoot.auth.account.NewAccounts;
import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.AddressProblem;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.link.ActionLink;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.registration.RegistrationData;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.session.StartSession;
import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes or activates the account a link stands for, and signs its owner in. */
@Singleton
class ActivateAccount {

    private final ActionLinks links;
    private final Addresses addresses;
    private final Users users;
    private final Roles roles;
    private final NewAccounts accounts;
    private final StartSession sessions;

    ActivateAccount(
            ActionLinks links,
            Addresses addresses,
            Users users,
            Roles roles,
            NewAccounts accounts,
            StartSession sessions) {
        this.links = links;
        this.addresses = addresses;
        this.users = users;
        this.roles = roles;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Somebody invited who registers by themself gets the account that waits for them. */
    @Transactional
    Redeemed register(ActionLink link, Redemption redemption, PepperedHash password) {
        links.redeem(link);
        RegistrationData data = RegistrationData.of(link.typed());
        Optional<EmailAddress> claimed = addresses.claimed(new AddressKey(link.addressKey()));
        if (claimed.isPresent()) {
            User invited = lock(claimed.get());
            Profile profile = named(data.profile(), redemption.displayName());
            return activate(invited, claimed.get(), profile, redemption, password, Outcome.ACTIVATED);
        }
        User user = users.save(accounts.register(named(data.profile(), redemption.displayName()), data.source()));
        EmailAddress address =
                accounts.prove(user, link.address(), redemption.session().visitor());
        return activate(user, address, user.profile(), redemption, password, Outcome.REGISTERED);
    }

    @Transactional
    Redeemed accept(ActionLink link, Redemption redemption, PepperedHash password) {
        links.redeem(link);
        EmailAddress address = addresses
                .claimed(new AddressKey(link.addressKey()))
                .filter(claimed -> Objects.equals(claimed.userId(), link.userId()))
                .orElseThrow(ActivateAccount::taken);
        User invited = lock(address);
        Profile profile = named(invited.profile(), redemption.displayName());
        return activate(invited, address, profile, redemption, password, Outcome.ACTIVATED);
    }

    @Transactional
    Redeemed bootstrap(ActionLink link, Redemption redemption, PepperedHash password) {
        links.redeem(link);
        Profile profile = named(new Profile(null, null, "en", "UTC", null), redemption.displayName());
        User user = users.save(accounts.of(profile, Origin.BOOTSTRAP));
        roles.grant(user.key(), roles.named(List.of(Role.ADMIN)), "bootstrap");
        EmailAddress address =
                accounts.prove(user, link.address(), redemption.session().visitor());
        return activate(user, address, profile, redemption, password, Outcome.REGISTERED);
    }

    private Redeemed activate(
            User user,
            EmailAddress address,
            Profile profile,
            Redemption redemption,
            PepperedHash password,
            Outcome outcome) {
        accounts.activate(user, address, profile, password, redemption.session().visitor());
        return new Redeemed(outcome, sessions.start(user.key(), redemption.session()));
    }

    private User lock(EmailAddress address) {
        User user = users.lock(users.byKey(address.userId()).uuid());
        if (address.isVerified()) {
            throw taken();
        }
        return user;
    }

    private static Profile named(Profile profile, @Nullable String displayName) {
        String name = displayName == null || displayName.isBlank() ? profile.displayName() : displayName.strip();
        if (name == null) {
            throw NameMissing.problem();
        }
        return new Profile(name, profile.fullName(), profile.locale(), profile.timeZone(), profile.pictureId());
    }

    private static RuntimeException taken() {
        return AddressProblem.ADDRESS_TAKEN.because("An account has proved this address");
    }
}
