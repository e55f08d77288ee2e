package dk.familiensplan.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked for, the role that it takes, and the relation to the plan if it is about one. */
public enum Operation {
    OPEN_PLAN(Role.COORDINATOR, null),
    SEARCH_PLANS(Role.COORDINATOR, null),
    READ_PLAN(Role.COORDINATOR, Relation.COORDINATES),
    CHANGE_PLAN(Role.COORDINATOR, Relation.COORDINATES),
    ANSWER_REQUEST(Role.COORDINATOR, Relation.COORDINATES),
    READ_ACCESS_LOG(Role.COORDINATOR, Relation.COORDINATES),
    READ_AGENCY_INBOX(Role.AGENCY_CASEWORKER, null),
    READ_CONSENTED_PART(Role.AGENCY_CASEWORKER, Relation.TAKES_PART),
    ASK_COORDINATOR(Role.AGENCY_CASEWORKER, Relation.TAKES_PART),
    REPORT_DIRECT_CONTACT(Role.AGENCY_CASEWORKER, Relation.TAKES_PART),
    READ_REPORTS(Role.STEERING_MEMBER, null),
    CLAIM_NOTIFICATIONS(Role.SYSTEM, null),
    SUBMIT_EVENTS(Role.SYSTEM, null);

    private final Role role;
    private final @Nullable Relation relation;

    Operation(Role role, @Nullable Relation relation) {
        this.role = role;
        this.relation = relation;
    }

    public Role role() {
        return role;
    }

    /** Empty when it is not about one plan. */
    public Optional<Relation> relation() {
        return Optional.ofNullable(relation);
    }
}
