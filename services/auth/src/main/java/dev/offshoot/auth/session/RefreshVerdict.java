package dev.offshoot.auth.session;

/** What a genuine refresh token brings about. */
enum RefreshVerdict {
    /** The present token: its successor is valid from now on. */
    ADVANCE,
    /** The former token, just replaced: answered with the present one, nothing is written. */
    REPEAT,
    /** The former token whose answer was lost: the same, and noted. */
    REPEAT_LATE,
    /** Replaced long ago, so two parties hold the family: it ends. */
    REUSED,
    /** The session is over. */
    ENDED,
    /** A generation that was never handed out. */
    FORGED
}
