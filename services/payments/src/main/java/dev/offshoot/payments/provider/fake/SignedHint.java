package dev.offshoot.payments.provider.fake;

import java.util.Map;

/** A webhook as it is sent. */
@SuppressWarnings("ArrayRecordComponent") // the body of a request, compared by nobody
record SignedHint(Map<String, String> headers, byte[] body) {}
