package dev.offshoot.events.platform;

/** Public addresses for tests of other packages. */
public final class PublicUrls {

    private PublicUrls() {}

    public static PublicUrl of(String url) {
        return new PublicUrl(url, "local");
    }
}
