package dev.offshoot.mail.provider;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The provider of this installation, and the mailbox for addresses that may not be reached from here. */
@Singleton
public class Providers {

    private final Map<String, MailProvider> byName;
    private final ProviderChoice choice;
    private final List<String> onlyTo;

    Providers(List<MailProvider> providers, ProviderChoice choice, ProviderSettings settings) {
        this.byName = providers.stream().collect(Collectors.toMap(MailProvider::name, Function.identity()));
        this.choice = choice;
        this.onlyTo = Arrays.stream(settings.onlyTo().split(","))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    public MailProvider chosen() {
        return named(choice.name());
    }

    public MailProvider providerFor(String address) {
        return reachable(address) ? chosen() : named(ProviderChoice.MAILBOX);
    }

    /** Empty list: everybody may be written to. */
    private boolean reachable(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return onlyTo.isEmpty()
                || onlyTo.contains(lower)
                || onlyTo.contains(lower.substring(lower.lastIndexOf('@') + 1));
    }

    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    private MailProvider named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("No provider " + name));
    }
}
