package dk.familiensplan.contact.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.contact.StatutoryTerm;
import dk.familiensplan.contact.StatutoryTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The laws that set our agency a time limit, to choose from. */
@Path("/agency/statutory-terms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatutoryTermsResource {

    private final StatutoryTerms terms;
    private final Agencies agencies;
    private final CurrentUser user;

    @Inject
    StatutoryTermsResource(StatutoryTerms terms, Agencies agencies, CurrentUser user) {
        this.terms = terms;
        this.agencies = agencies;
        this.user = user;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public TermList list() {
        return new TermList(
                agencies.byId(OurAgency.of(user)).map(agency -> terms.of(agency.kind())).orElse(List.of()).stream()
                        .map(TermView::of)
                        .toList());
    }

    /** One field, so that more can be said later. */
    public record TermList(List<TermView> items) {}

    /** A law that sets a time limit. */
    public record TermView(String law, String section, String about, String source) {

        static TermView of(StatutoryTerm term) {
            return new TermView(term.law(), term.section(), term.about(), term.source());
        }
    }
}
