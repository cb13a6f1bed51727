package dev.offshoot.broker.page;

import dev.offshoot.broker.description.Description;
import dev.offshoot.broker.description.Descriptions;
import dev.offshoot.broker.edge.EdgeProblem;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.Remedy;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.problem.Problem;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.EnumBeanIntrospection;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page for the {@code type} of every problem, from the descriptions and the edge's own codes. */
@Controller("/problems")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@AllowAnonymous
class ProblemsController {

    private static final String BROKER = "broker";

    private final Descriptions descriptions;

    ProblemsController(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @Get
    HttpResponse<?> list() {
        return Pages.page(HttpStatus.OK, "problems", new ProblemList(List.copyOf(known().values())));
    }

    @Get("/{code}")
    HttpResponse<?> show(String code) {
        ProblemPage page = known().get(code);
        if (page == null) {
            throw WebProblem.NOT_FOUND.because("No service answers with this code");
        }
        return Pages.page(HttpStatus.OK, "problem", page);
    }

    private Map<String, ProblemPage> known() {
        Map<String, ProblemPage> pages = new TreeMap<>();
        for (EnumBeanIntrospection.EnumConstant<EdgeProblem> constant : own()) {
            EdgeProblem type = constant.getValue();
            String remedy = constant.stringValue(Remedy.class).orElse("");
            add(
                    pages,
                    BROKER,
                    new Description.Problem(
                            Problem.codeOf(type), type.status().getCode(), Problem.titleOf(type), remedy));
        }
        for (Description description : descriptions.all()) {
            description.problems().forEach(problem -> add(pages, description.service(), problem));
        }
        return pages;
    }

    private static List<EnumBeanIntrospection.EnumConstant<EdgeProblem>> own() {
        EnumBeanIntrospection<EdgeProblem> problems =
                (EnumBeanIntrospection<EdgeProblem>) BeanIntrospection.getIntrospection(EdgeProblem.class);
        return problems.getConstants();
    }

    private static void add(Map<String, ProblemPage> pages, String service, Description.Problem problem) {
        ProblemPage page = pages.computeIfAbsent(
                problem.code(),
                code -> new ProblemPage(code, problem.status(), problem.title(), problem.remedy(), new ArrayList<>()));
        page.services().add(service);
    }
}
