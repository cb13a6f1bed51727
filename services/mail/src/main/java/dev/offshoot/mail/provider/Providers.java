package dev.offshoot.mail.provider;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The provider of this installation, and the mailbox for mails that may not leave it. */
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

    /** Keeps what may not leave. */
    public MailProvider mailbox() {
        return named(ProviderChoice.MAILBOX);
    }

    /** Whether the chosen provider may carry mails to this address from here; an empty list lets everybody pass. */
    public boolean mayReach(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return choice.name().equals(ProviderChoice.MAILBOX)
                || onlyTo.isEmpty()
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
