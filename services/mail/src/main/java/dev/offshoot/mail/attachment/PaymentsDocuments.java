package dev.offshoot.mail.attachment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.annotation.Client;

/** Invoices and what else payments writes. */
@Client(id = "payments")
interface PaymentsDocuments {

    @Get("{+path}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> read(String path);
}
