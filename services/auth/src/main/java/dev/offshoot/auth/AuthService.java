package dev.offshoot.auth;

import dev.offshoot.service.OffshootService;

/** Starts the service. */
public final class AuthService {

    private AuthService() {}

    public static void main(String... arguments) {
        OffshootService.run("auth", AuthService.class, arguments);
    }
}
