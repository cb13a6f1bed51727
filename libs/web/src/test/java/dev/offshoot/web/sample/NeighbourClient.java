package dev.offshoot.web.sample;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;

@Client(id = "neighbour", path = "/things")
public interface NeighbourClient {

    @Get("/one")
    String one();

    @Post("/new")
    String create();
}
