package dev.offshoot.broker.page;

import dev.offshoot.broker.order.GiveOrder;
import dev.offshoot.broker.order.InstanceOrders;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowRole;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** The operators' page; whoever is not signed in gets the form to do so. */
@Controller("/operations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OperationsController {

    private static final String OPERATOR = "operator";

    private final Operations operations;
    private final InstanceOrders orders;
    private final FormToken forms;
    private final Validator validator;

    OperationsController(Operations operations, InstanceOrders orders, FormToken forms, Validator validator) {
        this.operations = operations;
        this.orders = orders;
        this.forms = forms;
        this.validator = validator;
    }

    @Get
    @AllowAnonymous
    HttpResponse<?> show(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous ignored -> Pages.page(HttpStatus.OK, "sign-in", Map.of());
            case Caller.Person person
            when person.hasRole(OPERATOR) ->
                Pages.page(HttpStatus.OK, "operations", new OperationsView(operations.all(), forms.of(person)));
            default -> Pages.page(HttpStatus.FORBIDDEN, "forbidden", Map.of());
        };
    }

    @Post("/orders")
    @AllowRole(OPERATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> order(@Body String body, Caller caller) {
        OrderForm form = OrderForm.of(body);
        if (!(caller instanceof Caller.Person person) || !forms.matches(form.csrf(), person)) {
            throw WebProblem.FORBIDDEN.because("This form belongs to another session; load the page again");
        }
        orders.give(form.service(), form.address(), checked(form.order()), false, caller);
        return HttpResponse.seeOther(URI.create("/operations"));
    }

    /** A form is not validated by the framework as a JSON body is. */
    private GiveOrder checked(GiveOrder order) {
        Set<ConstraintViolation<GiveOrder>> violations = validator.validate(order);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return order;
    }
}
