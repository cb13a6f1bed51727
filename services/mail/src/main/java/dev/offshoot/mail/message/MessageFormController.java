package dev.offshoot.mail.message;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.mail.attachment.Uploads;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.body.JsonPart;
import dev.offshoot.web.form.MultipartForm;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Set;

/** A message with files: the parts {@code message}, as JSON, and {@code files}. */
@Controller("/api/mail/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"mail:send", "mail:operate"})
class MessageFormController {

    private static final String MESSAGE = "message";
    private static final String FILES = "files";

    private final SendByRequest sending;
    private final JsonPart json;

    MessageFormController(SendByRequest sending, JsonPart json) {
        this.sending = sending;
        this.json = json;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = MessageForm.class)))
    HttpResponse<AcceptedResponse> send(@Parameter(hidden = true) MultipartForm form, Caller caller) {
        form.requireOnly(Set.of(MESSAGE, FILES));
        SendMessage request = json.read(form, MESSAGE, SendMessage.class);
        return AcceptedResponse.answer(sending.send(
                request, Uploads.read(form.parts(FILES), request.files().size()), caller));
    }
}
