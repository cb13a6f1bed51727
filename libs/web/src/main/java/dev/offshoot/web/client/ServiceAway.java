package dev.offshoot.web.client;

import io.micronaut.http.client.exceptions.HttpClientException;

/** A service that failed often just now is not asked at all. */
class ServiceAway extends HttpClientException {

    private static final long serialVersionUID = 1L;

    ServiceAway(String service) {
        super(service + " failed repeatedly and is left alone for some seconds");
    }
}
