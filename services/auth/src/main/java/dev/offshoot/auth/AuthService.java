package dev.offshoot.auth;

import dev.offshoot.service.OffshootService;

/** The program. */
class AuthService {

    private AuthService() {}

    public static void main(String... args) {
        OffshootService.run("auth", AuthService.class, args);
    }
}
