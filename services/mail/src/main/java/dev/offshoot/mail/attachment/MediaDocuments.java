package dev.offshoot.mail.attachment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.annotation.Client;

/** Resources of media. */
@Client(id = "media")
interface MediaDocuments {

    @Get("{+path}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> read(String path);
}
