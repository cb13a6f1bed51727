package dev.offshoot.auth.session;

/** @param csrf goes into a readable cookie and comes back in a header */
record SessionCookie(String value, String csrf, boolean remember) {}
