package dev.offshoot.payments.invoice;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.AllowService;
import dev.offshoot.identity.Caller;
import dev.offshoot.payments.document.Document;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Etag;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/payments/invoices")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
@AllowService
class InvoiceController {

    private final InvoiceList list;
    private final Invoices invoices;
    private final InvoiceDocuments documents;

    InvoiceController(InvoiceList list, Invoices invoices, InvoiceDocuments documents) {
        this.list = list;
        this.invoices = invoices;
        this.documents = documents;
    }

    @Get
    @AllowPermission({"payments:read", "payments:manage"})
    CursorPage<InvoiceResponse> page(@RequestBean @Valid InvoiceFilter filter, PageRequest page) {
        return list.page(filter, page);
    }

    @Get("/{id}")
    InvoiceResponse get(UUID id, Caller caller) {
        return InvoiceResponse.of(list.find(id, caller, false));
    }

    @Get("/{id}/document")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> document(UUID id, Caller caller, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        ListedInvoice invoice = list.find(id, caller, caller.may("payments:documents"));
        Document document = documents.of(invoices.get(invoice.id()));
        String tag = Etag.of(document.digest()).value();
        if (tag.equals(known)) {
            return HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag);
        }
        return HttpResponse.ok(document.content())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"");
    }
}
