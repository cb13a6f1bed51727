package dev.offshoot.auth.redemption;

import dev.offshoot.auth.account.Activation;
import dev.offshoot.auth.account.NewAccounts;
import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.AddressProblem;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.link.ActionLink;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.registration.RegistrationData;
import dev.offshoot.auth.session.StartSession;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes or activates the account a link stands for, and signs its owner in. */
@Singleton
class ActivateAccount {

    private final ActionLinks links;
    private final Addresses addresses;
    private final Users users;
    private final NewAccounts accounts;
    private final Activation activation;
    private final StartSession sessions;

    ActivateAccount(
            ActionLinks links,
            Addresses addresses,
            Users users,
            NewAccounts accounts,
            Activation activation,
            StartSession sessions) {
        this.links = links;
        this.addresses = addresses;
        this.users = users;
        this.accounts = accounts;
        this.activation = activation;
        this.sessions = sessions;
    }

    /** Somebody invited who registers by themself gets the account that waits for them. */
    @Transactional
    Redeemed register(ActionLink link, Redemption redemption, PepperedHash password) {
        RegistrationData data = RegistrationData.of(link.typed());
        Optional<EmailAddress> claimed = addresses.claimed(new AddressKey(link.addressKey()));
        if (claimed.isPresent()) {
            User invited = use(link, claimed.get());
            Profile profile = named(data.profile(), redemption.displayName());
            return activate(invited, claimed.get(), profile, redemption, password, Outcome.ACTIVATED);
        }
        links.redeem(link);
        User user = accounts.register(named(data.profile(), redemption.displayName()), data.source());
        EmailAddress address =
                activation.prove(user, link.address(), redemption.session().visitor());
        return activate(user, address, user.profile(), redemption, password, Outcome.REGISTERED);
    }

    @Transactional
    Redeemed accept(ActionLink link, Redemption redemption, PepperedHash password) {
        EmailAddress address = addresses
                .claimed(new AddressKey(link.addressKey()))
                .filter(claimed -> Objects.equals(claimed.userId(), link.userId()))
                .orElseThrow(ActivateAccount::taken);
        User invited = use(link, address);
        Profile profile = named(invited.profile(), redemption.displayName());
        return activate(invited, address, profile, redemption, password, Outcome.ACTIVATED);
    }

    @Transactional
    Redeemed bootstrap(ActionLink link, Redemption redemption, PepperedHash password) {
        links.redeem(link);
        Profile profile = named(Profile.unknown(), redemption.displayName());
        User user = accounts.bootstrap(profile);
        EmailAddress address =
                activation.prove(user, link.address(), redemption.session().visitor());
        return activate(user, address, profile, redemption, password, Outcome.REGISTERED);
    }

    private Redeemed activate(
            User user,
            EmailAddress address,
            Profile profile,
            Redemption redemption,
            PepperedHash password,
            Outcome outcome) {
        activation.activate(
                user, address, profile, password, redemption.session().visitor());
        return new Redeemed(outcome, sessions.start(user.key(), user.history().lastSignInAt(), redemption.session()));
    }

    /** The person first, the link second, like everybody who changes both. */
    private User use(ActionLink link, EmailAddress address) {
        User user = users.lockByKey(address.userId());
        links.redeem(link);
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
