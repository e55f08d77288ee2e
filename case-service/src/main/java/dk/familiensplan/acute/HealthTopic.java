package dk.familiensplan.acute;

import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.consent.Topic;
import java.util.Optional;

/** What part of life a stay at such an agency is about. */
final class HealthTopic {

    private HealthTopic() {}

    /** Nothing for an agency that has no beds. */
    static Optional<Topic> of(AgencyKind kind) {
        return switch (kind) {
            case HOSPITAL -> Optional.of(Topic.PHYSICAL_HEALTH);
            case PSYCHIATRY -> Optional.of(Topic.MENTAL_HEALTH);
            case JOB_CENTRE, FAMILY_DEPARTMENT, HOME_CARE, EDUCATION_GUIDANCE, SHS_TEAM -> Optional.empty();
        };
    }
}
