package dev.offshoot.mail;

import dev.offshoot.service.OffshootService;

/** Starts the service. */
public final class MailService {

    private MailService() {}

    public static void main(String... arguments) {
        OffshootService.run("mail", MailService.class, arguments);
    }
}
