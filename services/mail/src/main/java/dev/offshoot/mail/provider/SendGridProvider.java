package dev.offshoot.mail.provider;

import com.sendgrid.Client;
import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.Attachments;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.MailSettings;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.Personalization;
import com.sendgrid.helpers.mail.objects.Setting;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.conn.HttpHostConnectException;
import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;

/** Hands mails to SendGrid; the delivery's UUID travels as a custom argument, so that its events find the delivery. */
@Singleton
class SendGridProvider implements MailProvider {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final ProviderSettings.SendGrid settings;
    private final int connections;
    private volatile @Nullable SendGrid api;

    SendGridProvider(ProviderSettings settings) {
        this.settings = settings.sendgrid();
        this.connections = settings.smtp().connections();
    }

    /** Made for the first mail: an installation without SendGrid pays nothing for its client. */
    private SendGrid api() {
        SendGrid known = api;
        if (known == null) {
            known = api(settings, connections);
            api = known;
        }
        return known;
    }

    private static SendGrid api(ProviderSettings.SendGrid settings, int connections) {
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setSocketTimeout(TIMEOUT_MILLIS)
                .setConnectionRequestTimeout(TIMEOUT_MILLIS)
                .build();
        String url = Optional.ofNullable(settings.url()).orElse("");
        Client client = new Client(
                HttpClients.custom()
                        .setDefaultRequestConfig(limits)
                        .disableAutomaticRetries()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .build(),
                url.startsWith("http://"));
        SendGrid api = new SendGrid(Optional.ofNullable(settings.apiKey()).orElse(""), client);
        if (settings.region().equals("eu")) {
            api.setDataResidency("eu");
        }
        if (!url.isEmpty()) {
            api.setHost(URI.create(url).getAuthority());
        }
        return api;
    }

    @Override
    public String name() {
        return ProviderChoice.SENDGRID;
    }

    @Override
    public Outcome send(OutgoingMail mail) {
        try {
            Request request = new Request();
            request.setMethod(Method.POST);
            request.setEndpoint("mail/send");
            request.setBody(body(mail).build());
            return outcome(api().api(request));
        } catch (HttpHostConnectException _) {
            return new Outcome.TryLater("no connection", null);
        } catch (IOException e) {
            return new Outcome.Unknown("no answer: " + e.getClass().getSimpleName());
        }
    }

    private Mail body(OutgoingMail mail) {
        Mail body = new Mail();
        body.setFrom(new Email(mail.sender()));
        body.setSubject(mail.subject());
        body.addContent(new Content("text/plain", mail.text()));
        body.addContent(new Content("text/html", mail.html()));
        Personalization to = new Personalization();
        to.addTo(new Email(mail.recipient(), mail.recipientName()));
        body.addPersonalization(to);
        body.addCustomArg("delivery", mail.delivery().toString());
        body.addHeader("Message-ID", mail.messageId());
        mail.headers().forEach(body::addHeader);
        if (mail.replyTo() != null) {
            body.setReplyTo(new Email(mail.replyTo()));
        }
        mail.files().forEach(file -> attach(file, body));
        body.setMailSettings(mailSettings(mail));
        body.setTrackingSettings(tracking(mail));
        return body;
    }

    /** A calendar entry is also a part of its own, which mail readers offer to accept. */
    private static void attach(OutgoingFile file, Mail body) {
        if (file.calendarMethod() != null) {
            body.addContent(new Content(file.mediaType(), new String(file.content(), StandardCharsets.UTF_8)));
        }
        Attachments attachment = new Attachments();
        attachment.setFilename(file.name());
        attachment.setType(file.mediaType());
        attachment.setContent(Base64.getEncoder().encodeToString(file.content()));
        attachment.setDisposition("attachment");
        body.addAttachments(attachment);
    }

    private MailSettings mailSettings(OutgoingMail mail) {
        MailSettings mailSettings = new MailSettings();
        if (settings.sandbox()) {
            mailSettings.setSandboxMode(on());
        }
        if (mail.essential()) {
            mailSettings.setBypassUnsubscribeManagement(on());
            mailSettings.setBypassSpamManagement(on());
        }
        return mailSettings;
    }

    private static Setting on() {
        Setting setting = new Setting();
        setting.setEnable(true);
        return setting;
    }

    /** Never for essential mails: their links may hold secrets. */
    private TrackingSettings tracking(OutgoingMail mail) {
        ClickTrackingSetting clicks = new ClickTrackingSetting();
        clicks.setEnable(settings.clickTracking() && !mail.essential());
        OpenTrackingSetting opens = new OpenTrackingSetting();
        opens.setEnable(settings.openTracking() && !mail.essential());
        TrackingSettings tracking = new TrackingSettings();
        tracking.setClickTrackingSetting(clicks);
        tracking.setOpenTrackingSetting(opens);
        return tracking;
    }

    private static Outcome outcome(Response response) {
        int status = response.getStatusCode();
        if (status / 100 == 2) {
            return new Outcome.Taken(header(response, "X-Message-Id"));
        }
        if (status == 429 || status / 100 == 5) {
            return new Outcome.TryLater("status " + status, retryAfter(response));
        }
        return new Outcome.Refused("status " + status);
    }

    private static @Nullable Duration retryAfter(Response response) {
        String seconds = header(response, "Retry-After");
        return seconds == null || !seconds.matches("[0-9]{1,6}") ? null : Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static @Nullable String header(Response response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
