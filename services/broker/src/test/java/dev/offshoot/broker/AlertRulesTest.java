package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final String METRICS = """
            # TYPE broker_outcomes counter
            broker_outcomes_total{outcome="2xx",route="shop"} 4.0
            broker_instances{service="shop",state="healthy"} 1.0
            broker_routing_number 3.0
            """;

    private static String rule(String expression, String summary) {
        return """
                groups:
                  - name: test
                    rules:
                      - alert: Some
                        expr: '%s'
                        for: 1m
                        labels: {severity: page}
                        annotations: {summary: '%s'}
                """.formatted(expression, summary);
    }

    private static java.util.List<String> faults(String expression, String summary) {
        return new AlertRules(rule(expression, summary), METRICS).faults();
    }

    @Test
    void whatIsExportedHasNoFault() {
        assertThat(faults("max by (service) (broker_instances{state=\"healthy\"}) == 0", "{{ $labels.service }}"))
                .isEmpty();
        assertThat(faults(
                        "sum(rate(broker_outcomes_total{outcome=~\"a|b\"}[5m])) / sum(rate(broker_outcomes_total[5m])) > 1",
                        ""))
                .isEmpty();
        assertThat(faults("broker_routing_number > 1.5 * (broker_routing_number offset 1h)", "{{ $labels.instance }}"))
                .isEmpty();
    }

    @Test
    void whatNobodyExportsIsNamed() {
        assertThat(faults("rate(broker_outcome_total[5m]) > 0", ""))
                .containsExactly("Some: nobody exports broker_outcome_total");
        assertThat(faults("broker_instances{status=\"x\"} > 0", ""))
                .containsExactly("Some: broker_instances has no label status");
        assertThat(faults("max by (name) (broker_instances) > 0", ""))
                .singleElement()
                .asString()
                .contains("groups by name");
        assertThat(faults("max by (service) (broker_instances) > 0", "{{ $labels.state }}"))
                .singleElement()
                .asString()
                .contains("shows the label state");
        assertThat(faults("sum(broker_routing_number", ""))
                .singleElement()
                .asString()
                .contains("parentheses");
    }
}
