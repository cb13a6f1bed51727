package dev.offshoot.mail.attachment;

import static dev.offshoot.mail.attachment.AttachmentProblem.FILES_INVALID;
import static dev.offshoot.mail.attachment.AttachmentProblem.FILES_TOO_LARGE;
import static dev.offshoot.mail.attachment.AttachmentProblem.FILE_TYPE_NOT_ALLOWED;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.form.FormPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that came with a request. What each is, its first bytes say; the client's content type is not looked at. */
public final class Uploads {

    /** Format characters turn the end of a name around, so that a program looks like a picture. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}/\\\\]{1,120}");

    private Uploads() {}

    /**
     * @param beside how many other files the message has
     * @throws ProblemException 400 for too many files or a bad name, 413 for too many bytes, 415 for a kind no mail carries
     */
    public static List<NewAttachment> read(List<FormPart> files, int beside) {
        List<FieldError> errors = new ArrayList<>();
        if (files.size() + beside > NewAttachment.MOST_FILES) {
            errors.add(new FieldError(
                    "files", "too-many", "must be, with attachments, at most " + NewAttachment.MOST_FILES));
        }
        for (int i = 0; i < files.size(); i++) {
            if (!NAME.matcher(nameOf(files.get(i))).matches()) {
                errors.add(new FieldError("files[" + i + "]", "bad-name", "must have a name of 1 to 120 characters"));
            }
        }
        if (!errors.isEmpty()) {
            throw FILES_INVALID.because("The files cannot travel with a mail").withErrors(errors);
        }
        if (files.stream().mapToLong(file -> file.content().length).sum() > NewAttachment.MOST_BYTES) {
            throw FILES_TOO_LARGE.because("All files of a message together have at most 10 MiB");
        }
        List<NewAttachment> read = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            read.add(attachment("files[" + i + "]", files.get(i)));
        }
        return read;
    }

    private static NewAttachment attachment(String field, FormPart file) {
        String name = nameOf(file);
        FileKind kind = FileKind.of(file.content(), name)
                .orElseThrow(() -> FILE_TYPE_NOT_ALLOWED
                        .because("A file is of no kind that mails carry")
                        .withErrors(
                                List.of(new FieldError(field, "not-allowed", "is no document, picture or archive"))));
        return NewAttachment.of(kind.named(name), kind.mediaType(), file.content());
    }

    /** Without the folders that some clients send along. */
    private static String nameOf(FormPart file) {
        String name = Optional.ofNullable(file.fileName()).orElse("");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
