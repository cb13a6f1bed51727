package dev.offshoot.auth.redemption;

import dev.offshoot.auth.link.ActionLink;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.lock.KeyedLock;
import dev.offshoot.auth.password.PasswordProblem;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Redeems links. Looking never does; hashing happens before the transaction that uses the link up. */
@Singleton
public class RedeemLink {

    private final ActionLinks links;
    private final KeyedLock locks = new KeyedLock();
    private final LinkNeeds needs;
    private final Passwords passwords;
    private final ActivateAccount activation;
    private final ResetPassword reset;
    private final VerifyAddress verification;

    RedeemLink(
            ActionLinks links,
            LinkNeeds needs,
            Passwords passwords,
            ActivateAccount activation,
            ResetPassword reset,
            VerifyAddress verification) {
        this.links = links;
        this.needs = needs;
        this.passwords = passwords;
        this.activation = activation;
        this.reset = reset;
        this.verification = verification;
    }

    public LinkView inspect(String token) {
        return needs.describe(links.open(token));
    }

    public Redeemed redeem(Redemption redemption) {
        ActionLink link = links.open(redemption.token());
        return locks.alone(link.uuid(), () -> redeemAlone(redemption));
    }

    private Redeemed redeemAlone(Redemption redemption) {
        ActionLink link = links.open(redemption.token());
        return switch (link.purpose()) {
            case REGISTRATION -> activation.register(link, redemption, hash(link, redemption));
            case INVITATION -> activation.accept(link, redemption, hash(link, redemption));
            case BOOTSTRAP -> activation.bootstrap(link, redemption, hash(link, redemption));
            case PASSWORD_RESET -> reset.redeem(link, redemption, hashReset(link, redemption));
            case VERIFY_ADDRESS -> verification.redeem(link, redemption);
        };
    }

    private PepperedHash hash(ActionLink link, Redemption redemption) {
        return passwords.prepare(required(redemption.password()), owner(link, redemption.displayName()));
    }

    private PepperedHash hashReset(ActionLink link, Redemption redemption) {
        long userId = Objects.requireNonNull(link.userId(), "A reset link has its person");
        return passwords.prepare(required(redemption.password()), needs.namesOf(userId), userId);
    }

    private static List<String> owner(ActionLink link, @Nullable String displayName) {
        return Stream.of(
                        link.address(),
                        link.typed().get("displayName"),
                        link.typed().get("fullName"),
                        displayName)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static String required(@Nullable String password) {
        if (password == null) {
            throw PasswordProblem.WEAK_PASSWORD.because("This link needs a password");
        }
        return password;
    }
}
