package dev.offshoot.mail.provider;

/** How the text of a part travels (RFC 2045). */
final class TransferEncoding {

    /** RFC 5322 allows 998 octets. */
    private static final int LONGEST_LINE = 990;

    private TransferEncoding() {}

    /** As it is where every relay takes it so, which spares encoding it. */
    static String of(String content) {
        int line = 0;
        for (int i = 0; i < content.length(); i++) {
            char character = content.charAt(i);
            line = character == '\n' ? 0 : line + 1;
            boolean plain = character == '\n' || character == '\t' || (character >= ' ' && character < 127);
            if (!plain || line > LONGEST_LINE) {
                return "quoted-printable";
            }
        }
        return "7bit";
    }
}
