package dev.offshoot.mail.attachment;

import dev.offshoot.identity.IdentityUnavailable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Asks the services that keep documents, each by a client of its own: one that is away is left alone for a while. */
@Singleton
class Documents {

    private final PaymentsDocuments payments;
    private final MediaDocuments media;

    Documents(PaymentsDocuments payments, MediaDocuments media) {
        this.payments = payments;
        this.media = media;
    }

    byte[] read(Document document) throws DocumentAway, DocumentRefused {
        try {
            HttpResponse<byte[]> answer =
                    document.service().equals("media") ? media.read(document.path()) : payments.read(document.path());
            Optional<byte[]> body = answer.getBody(byte[].class);
            if (answer.status() != HttpStatus.OK || body.isEmpty()) {
                throw new DocumentRefused("attachment-refused");
            }
            return body.get();
        } catch (ContentLengthExceededException _) {
            throw new DocumentRefused("attachment-too-large");
        } catch (HttpClientResponseException e) {
            throw refusal(document, e);
        } catch (HttpClientException | IdentityUnavailable _) {
            throw new DocumentAway(document.service());
        }
    }

    /** Never returns when the service may answer later. */
    private static DocumentRefused refusal(Document document, HttpClientResponseException answer) throws DocumentAway {
        int status = answer.code();
        if (status >= 500 || status == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            throw new DocumentAway(document.service());
        }
        return new DocumentRefused("attachment-refused");
    }
}
