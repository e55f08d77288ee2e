package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.Plans.PlanOfPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency's own system asks the coordinator. For a person who is in no active plan, and for one whose plan the agency
 * takes no part in, the answer is the same, so that nobody can find out who has a plan.
 */
@ApplicationScoped
class TakingInContactRequest implements EventHandler {

    private static final Verdict NO_SUCH_PARTICIPATION = new Verdict.Rejected(
            "no-such-participation",
            "I deltager ikke i en aktiv plan med den person. Der er ikke gemt noget.",
            "/data/personNumber");

    private final Plans plans;
    private final AskingCoordinator asking;

    @Inject
    TakingInContactRequest(Plans plans, AskingCoordinator asking) {
        this.plans = plans;
        this.asking = asking;
    }

    @Override
    public String type() {
        return "dk.familiensplan.contact.contact-requested.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        AgencyId agency = event.agency();
        Optional<PlanOfPerson> person = PersonNumber.parse(data.personNumber()).flatMap(plans::holding);
        boolean takesPart = person.flatMap(found -> plans.read(found.plan()))
                .filter(plan -> isOpenTo(plan, agency))
                .isPresent();
        if (person.isEmpty() || !takesPart) {
            return NO_SUCH_PARTICIPATION;
        }
        asking.bySystem(person.get().plan(), agency, person.get().member(), data.ask(), data.requestReference());
        return Verdict.ACCEPTED;
    }

    private static boolean isOpenTo(PlanSnapshot plan, AgencyId agency) {
        return plan.status() == PlanStatus.ACTIVE && plan.isJoinedBy(agency);
    }

    /** See {@code docs/schemas/contact-requested.v1.schema.json}. */
    private record Data(
            String personNumber,
            String what,
            String why,
            Topic topic,
            LocalDate dueBy,
            @Nullable Law statutory,
            WantedForm wantedForm,
            String requestReference) {

        Data {
            Objects.requireNonNull(personNumber);
            refuseUnlessFits(what, 200);
            refuseUnlessFits(why, 2000);
            Objects.requireNonNull(topic);
            Objects.requireNonNull(dueBy);
            Objects.requireNonNull(wantedForm);
            refuseUnlessFits(requestReference, 46);
        }

        Ask ask() {
            return new Ask(what, why, topic, dueBy, statutory == null ? null : statutory.statutory(), wantedForm);
        }

        @Override
        public String toString() {
            return "Data[" + requestReference + "]";
        }
    }

    private record Law(String law, String section) {

        Law {
            refuseUnlessFits(law, 100);
            refuseUnlessFits(section, 40);
        }

        Statutory statutory() {
            return new Statutory(law, section);
        }
    }

    private static void refuseUnlessFits(@Nullable String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("a text is missing or too long");
        }
    }
}
