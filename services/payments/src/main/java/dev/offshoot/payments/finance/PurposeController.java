package dev.offshoot.payments.finance;

import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.AllowService;
import dev.offshoot.payments.purpose.Purpose;
import dev.offshoot.payments.purpose.Purposes;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

/** What is sold. */
@Controller("/api/payments/purposes")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
@AllowService
class PurposeController {

    private static final String ORDER = "purposes:code";

    private final Purposes purposes;

    PurposeController(Purposes purposes) {
        this.purposes = purposes;
    }

    @Get
    CursorPage<PurposeResponse> list(PageRequest page) {
        String after = page.after(ORDER).map(cursor -> cursor.text(0)).orElse("");
        return page.page(purposes.page(after, page.rows()), PurposeResponse::of, row -> Cursor.at(ORDER, row.code()));
    }

    /** A purpose as anybody may see it. */
    @Serdeable
    record PurposeResponse(
            String code, String label, String supply, String taxCategory, String seriesCode, boolean active) {

        static PurposeResponse of(Purpose purpose) {
            return new PurposeResponse(
                    purpose.code(),
                    purpose.label(),
                    purpose.supply(),
                    purpose.taxCategory(),
                    purpose.seriesCode(),
                    purpose.active());
        }
    }
}
