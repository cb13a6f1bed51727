package dev.offshoot.mail.provider;

import dev.offshoot.service.MissingSetting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the authorities of a file instead of those the JDK brings: for a relay with a certificate of the house. */
final class RelayTrust {

    private RelayTrust() {}

    /** @throws MissingSetting when the file holds no certificate */
    static SSLSocketFactory of(Path authorities) {
        try (InputStream in = Files.newInputStream(authorities)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new MissingSetting("OFFSHOOT_MAIL_SMTP_CERTIFICATES names a file without certificates in PEM: "
                        + authorities + ".");
            }
            return trusting(certificates).getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new MissingSetting("OFFSHOOT_MAIL_SMTP_CERTIFICATES names no readable file of certificates in PEM: "
                    + authorities + ".");
        }
    }

    private static SSLContext trusting(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + store.size(), certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
