package dev.offshoot.mail.message;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.delivery.DeliveryRole;
import dev.offshoot.mail.delivery.Destination;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Turns people and addresses into destinations. */
@Singleton
public class Recipients {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]{1,64}@[^\\s@<>\",;:\\p{Cntrl}]{3,189}");

    private final LocalUsers users;

    Recipients(LocalUsers users) {
        this.users = users;
    }

    /** Why this recipient cannot be written to; the sentence never holds the address. */
    public static Optional<String> misfit(Recipient recipient) {
        if (recipient.email() != null && !isAddress(recipient.email())) {
            return Optional.of("is no e-mail address");
        }
        if (recipient.name() != null && recipient.name().chars().anyMatch(Character::isISOControl)) {
            return Optional.of("has a name with control characters");
        }
        return Optional.empty();
    }

    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    public Destination destination(Recipient recipient, boolean toInactive) {
        UUID user = recipient.userId();
        if (user != null) {
            return Destination.user(users.idOf(user), toInactive);
        }
        String address = Optional.ofNullable(recipient.email()).orElseThrow();
        return Destination.address(address.strip(), recipient.name(), recipient.locale());
    }

    public static List<Destination> copies(List<String> groups) {
        return groups.stream()
                .map(group -> Destination.group(DeliveryRole.COPY, group))
                .toList();
    }
}
