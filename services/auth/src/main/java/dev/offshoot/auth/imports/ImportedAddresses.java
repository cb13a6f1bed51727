package dev.offshoot.auth.imports;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.user.User;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The addresses of a row. What the person added here stays. */
@Singleton
class ImportedAddresses {

    private final Addresses addresses;

    ImportedAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    /** @return the key of the primary one */
    long add(User user, ImportedUser row) {
        inOrder(row).forEach(email -> store(user, email));
        return row.emails().stream()
                .filter(ImportedEmail::isPrimary)
                .findFirst()
                .flatMap(primary -> addresses.known(user.key(), AddressKey.require(primary.address())))
                .map(EmailAddress::key)
                .orElseThrow();
    }

    boolean merge(User user, ImportedUser row) {
        boolean changed = false;
        for (ImportedEmail email : inOrder(row)) {
            Optional<EmailAddress> known = addresses.known(user.key(), AddressKey.require(email.address()));
            if (known.isEmpty()) {
                store(user, email);
                changed = true;
            }
        }
        return changed;
    }

    /** Two rows that bring the same addresses lock them in the same order. */
    private static List<ImportedEmail> inOrder(ImportedUser row) {
        return row.emails().stream()
                .sorted(Comparator.comparing(
                        email -> AddressKey.require(email.address()).value()))
                .toList();
    }

    private void store(User user, ImportedEmail email) {
        Instant verifiedAt = email.verifiedAt();
        if (verifiedAt == null) {
            addresses.addUnverified(user.key(), email.address(), email.labelOrPersonal());
        } else {
            addresses.addVerified(user.key(), email.address(), email.labelOrPersonal(), verifiedAt, null);
        }
    }
}
