package dev.offshoot.testing.architecture.sample.invoice;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;

@Controller("/crowded")
class CrowdedController {

    @SuppressWarnings("NonFinalStaticField")
    static int requests;

    CrowdedController(String a, String b, String c, String d, String e, String f, String g) {
        requests += (a + b + c + d + e + f + g).length();
    }

    @Get
    void get() {}

    @Get("/other")
    void getOther() {}

    @Post
    void post() {}

    @Put
    void put() {}

    @Patch
    void patch() {}

    @Delete
    void delete() {}

    @Head
    void head() {}

    @Options
    void options() {}

    /** Neither a collaborator nor a route. */
    record Crowd(String a, String b, String c, String d, String e, String f, String g) {}
}
