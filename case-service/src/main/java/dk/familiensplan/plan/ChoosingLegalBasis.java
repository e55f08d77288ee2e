package dk.familiensplan.plan;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.BasisInLaw;
import dk.familiensplan.consent.ConsentRules;
import dk.familiensplan.consent.LegalBasisId;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** The coordinator chooses a law that lets an agency know something without a consent, and says why; or ends it. */
@ApplicationScoped
@Transactional
public class ChoosingLegalBasis {

    private final ChangingPlan changing;
    private final ConsentRules rules;
    private final Agencies agencies;

    @Inject
    ChoosingLegalBasis(ChangingPlan changing, ConsentRules rules, Agencies agencies) {
        this.changing = changing;
        this.rules = rules;
        this.agencies = agencies;
    }

    /** What is chosen. */
    public record Choice(
            LegalBasisId id,
            MemberId member,
            AgencyId agency,
            String code,
            Set<Topic> topics,
            Period period,
            String reason) {}

    /** Refuses what the law does not reach: another topic, another kind of agency. */
    public PlanSnapshot choose(PlanId plan, VersionTag expected, Choice choice) {
        return changing.changeSharing(plan, expected, PlanChange.LEGAL_BASIS_CHOSEN, (changed, caller, now) -> {
            BasisInLaw law =
                    rules.legalBasis(choice.code()).orElseThrow(() -> PlanRule.BASIS_REACHES.brokenAt("/code"));
            boolean reaches = agencies.byId(choice.agency().value())
                    .filter(agency -> law.reaches(choice.topics(), agency.kind()))
                    .isPresent();
            if (!reaches) {
                throw PlanRule.BASIS_REACHES.brokenAt("/topics");
            }
            changed.chooseBasis(
                    new PlanContent.OfBasis(
                            choice.id(),
                            choice.member(),
                            choice.agency(),
                            law,
                            choice.topics(),
                            choice.period(),
                            choice.reason()),
                    caller.subject(),
                    now);
        });
    }

    /** From now on it opens nothing. */
    public PlanSnapshot end(PlanId plan, VersionTag expected, LegalBasisId basis) {
        return changing.changeSharing(
                plan, expected, PlanChange.LEGAL_BASIS_ENDED, (changed, caller, now) -> changed.endBasis(basis, now));
    }
}
