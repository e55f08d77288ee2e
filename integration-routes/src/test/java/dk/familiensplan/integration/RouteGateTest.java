package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.WireTapDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks every route that runs, so that one written tomorrow is held to the same. */
@ExtendWith(SharedPlatform.class)
class RouteGateTest {

    static CamelContext camel;
    static List<RouteDefinition> routes;

    @BeforeAll
    static void routes(RunningPlatform platform) {
        camel = platform.routes.context();
        routes = camel.getCamelContextExtension()
                .getContextPlugin(ModelCamelContext.class)
                .getRouteDefinitions();
    }

    @Test
    void everyRouteHasAnIdThatSaysWhoWhatAndWhichWay() {
        assertThat(routes).isNotEmpty().allSatisfy(route -> assertThat(route.getRouteId())
                .matches("[a-z][a-z0-9]*(-[a-z0-9]+)+-(in|out)"));
    }

    @Test
    void everyAgencyOfTheConfigurationHasItsRoutes() {
        for (String agency : TestBroker.AGENCIES) {
            assertThat(routes)
                    .extracting(RouteDefinition::getRouteId)
                    .filteredOn(id -> id.startsWith(agency + "-"))
                    .hasSize(3)
                    .anyMatch(id -> id.endsWith("-outsized-in"))
                    .anyMatch(id -> id.endsWith("-in") && !id.endsWith("-outsized-in"))
                    .anyMatch(id -> id.endsWith("-out"));
        }
    }

    @Test
    void everyRouteThatMeetsTroubleHandlesItAsAllDo() {
        assertThat(routes)
                .filteredOn(route -> !route.getRouteId().equals("delivery-dead-out"))
                .allSatisfy(route ->
                        assertThat(route.getAppliedRouteConfigurationIds()).containsExactly("errors"));
    }

    @Test
    void everyQueueIsNamedByAPropertyOfItsRoute() {
        assertThat(routes).allSatisfy(route -> assertThat(endpointsOf(route))
                .filteredOn(uri -> uri.startsWith("jms:"))
                .allMatch(uri -> uri.contains("{{familiensplan.endpoint.")));
    }

    @Test
    void noRouteLogsOrCopiesAMessage() {
        assertThat(routes).allSatisfy(route -> {
            assertThat(ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), LogDefinition.class))
                    .isEmpty();
            assertThat(ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), WireTapDefinition.class))
                    .isEmpty();
            assertThat(endpointsOf(route)).noneMatch(uri -> uri.startsWith("log:"));
        });
        assertThat(camel.isTracing()).isFalse();
        assertThat(camel.isBacklogTracing()).isFalse();
        assertThat(camel.isMessageHistory()).isFalse();
        assertThat(camel.isLogExhaustedMessageBody()).isFalse();
    }

    private static List<String> endpointsOf(RouteDefinition route) {
        List<String> uris = new ArrayList<>(List.of(route.getInput().getEndpointUri()));
        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class)
                .forEach(to -> uris.add(to.getUri()));
        return uris;
    }
}
