package dev.offshoot.payments.provider;

/** A provider did not answer, or not so that anybody could know what happened. The same call may be made again. */
public final class ProviderSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProviderSilent(String provider, String happening) {
        super(provider + " " + happening);
    }

    public ProviderSilent(String provider, String happening, Throwable cause) {
        super(provider + " " + happening, cause);
    }
}
