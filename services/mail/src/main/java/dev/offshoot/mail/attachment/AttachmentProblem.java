package dev.offshoot.mail.attachment;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum AttachmentProblem implements ProblemType {
    @Remedy("Send at most ten files, each under a name of its own without control characters.")
    FILES_INVALID(HttpStatus.BAD_REQUEST),
    @Remedy("Send files of 10 MiB together, or a link.")
    FILES_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    @Remedy("Send PDF, ICS, CSV, text, PNG, JPEG, ZIP or XLSX; what a file is, its first bytes say.")
    FILE_TYPE_NOT_ALLOWED(HttpStatus.UNSUPPORTED_MEDIA_TYPE);

    private final HttpStatus status;

    AttachmentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
