package dev.offshoot.launcher.journey;

/** A session of the kind that apps have: its tokens are in the answer. */
record Session(String userId, String accessToken, String refreshToken) {

    static Session of(Answer signIn) {
        return new Session(signIn.text("user.id"), signIn.text("accessToken"), signIn.text("refreshToken"));
    }

    Session with(String newAccessToken, String newRefreshToken) {
        return new Session(userId, newAccessToken, newRefreshToken);
    }
}
