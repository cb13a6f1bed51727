package dev.offshoot.auth.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form in which addresses are compared: NFC, trimmed, lower case, the domain as A-labels. */
public record AddressKey(String value) {

    private static final int MOST = 254;
    private static final int MOST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile("[^\\s@\\p{Cntrl}<>()\\[\\],;:\\\\\"]+");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** @return empty when this cannot be an address */
    public static Optional<AddressKey> of(String typed) {
        String address = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at > MOST_LOCAL || address.length() > MOST) {
            return Optional.empty();
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        return domain(address.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain)
                .filter(key -> key.length() <= MOST)
                .map(AddressKey::new);
    }

    /** For input that validation has let through. */
    public static AddressKey require(String typed) {
        return of(typed).orElseThrow(() -> AddressProblem.INVALID_ADDRESS.because("This is no e-mail address"));
    }

    /** Enough to recognise one's own address, too little to learn another's. */
    public static String mask(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, Math.min(1, at)) + "…" + address.substring(at);
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed).toLowerCase(Locale.ROOT))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
