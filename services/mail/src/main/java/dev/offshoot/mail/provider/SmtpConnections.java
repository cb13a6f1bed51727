package dev.offshoot.mail.provider;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;

/** Open connections to the relay: a mail costs a round trip, not a TLS handshake. */
@Singleton
class SmtpConnections {

    private final ProviderSettings.Smtp settings;
    private final Semaphore slots;
    private final ConcurrentLinkedDeque<RelayTransport> idle = new ConcurrentLinkedDeque<>();
    private volatile @Nullable Session session;

    SmtpConnections(ProviderSettings settings) {
        this.settings = settings.smtp();
        this.slots = new Semaphore(settings.smtp().connections());
    }

    /** Runs with a connection; one that failed is not used again. */
    <T> T with(Use<T> use) throws MessagingException {
        slots.acquireUninterruptibly();
        try {
            RelayTransport transport = open();
            try {
                T result = use.apply(transport);
                idle.push(transport);
                return result;
            } catch (MessagingException | RuntimeException e) {
                close(transport);
                throw e;
            }
        } finally {
            slots.release();
        }
    }

    private RelayTransport open() throws MessagingException {
        for (RelayTransport transport = idle.poll(); transport != null; transport = idle.poll()) {
            if (transport.isConnected()) {
                return transport;
            }
            close(transport);
        }
        RelayTransport transport = new RelayTransport(session());
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return transport;
    }

    /** Made once: the builder behind it costs more than a mail. */
    private Session session() {
        Session known = session;
        if (known == null) {
            known = newSession();
            session = known;
        }
        return known;
    }

    private Session newSession() {
        Properties properties = MailerBuilder.withSMTPServer(
                        Objects.requireNonNull(settings.host()), settings.port(), settings.user(), settings.password())
                .withTransportStrategy(settings.encrypted() ? TransportStrategy.SMTP_TLS : TransportStrategy.SMTP)
                .withSessionTimeout(settings.timeout())
                .buildMailer()
                .getSession()
                .getProperties();
        if (!settings.encrypted()) {
            properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(settings.timeout()));
        properties.setProperty("mail.smtp.timeout", String.valueOf(settings.timeout()));
        properties.setProperty("mail.smtp.writetimeout", String.valueOf(settings.timeout()));
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        return Session.getInstance(properties);
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // It is of no use any more, whatever the relay answers to QUIT.
        }
    }

    @PreDestroy
    void close() {
        idle.forEach(SmtpConnections::close);
        idle.clear();
    }

    /** Something to do with a connection. */
    interface Use<T> {

        T apply(Transport transport) throws MessagingException;
    }
}
