package dk.familiensplan.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be asked for, and who may: which roles, by which relations to the plan. */
public enum Operation {
    /** What any person may: who am I, which agencies are there, what has changed for me. */
    BE_SIGNED_IN(by(
            Role.COORDINATOR,
            Role.UNIT_LEADER,
            Role.AGENCY_CASEWORKER,
            Role.AGENCY_LEADER,
            Role.STEERING_MEMBER,
            Role.FAMILY_MEMBER,
            Role.ADMINISTRATOR,
            Role.DATA_PROTECTION_OFFICER)),
    OPEN_PLAN(by(Role.COORDINATOR)),
    SEARCH_PLANS(by(Role.COORDINATOR, Role.UNIT_LEADER)),
    READ_MY_DAY(by(Role.COORDINATOR, Role.UNIT_LEADER)),
    READ_PLAN(
            by(Role.COORDINATOR, Relation.COORDINATES, Relation.DEPUTISES, Relation.EMERGENCY),
            by(Role.UNIT_LEADER, Relation.LEADS_UNIT, Relation.EMERGENCY)),
    CHANGE_PLAN(by(Role.COORDINATOR, Relation.COORDINATES, Relation.DEPUTISES)),
    /** A leader answers what was handed on to them. */
    ANSWER_REQUEST(
            by(Role.COORDINATOR, Relation.COORDINATES, Relation.DEPUTISES), by(Role.UNIT_LEADER, Relation.LEADS_UNIT)),
    /** Who holds the plan, who held it, and whether it is on its way. */
    READ_COORDINATION(
            by(Role.COORDINATOR, Relation.COORDINATES, Relation.DEPUTISES), by(Role.UNIT_LEADER, Relation.LEADS_UNIT)),
    /** To offer it to a colleague, and to take that back. */
    HAND_OVER_PLAN(
            by(Role.COORDINATOR, Relation.COORDINATES, Relation.DEPUTISES), by(Role.UNIT_LEADER, Relation.LEADS_UNIT)),
    ANSWER_HAND_OVER(by(Role.COORDINATOR, Relation.IS_OFFERED)),
    READ_RELOCATIONS(by(Role.COORDINATOR)),
    /** By a coordinator of the municipality that is asked. */
    ANSWER_RELOCATION(by(Role.COORDINATOR, Relation.IS_OFFERED)),
    /** At once, without asking. */
    REASSIGN_PLAN(by(Role.UNIT_LEADER, Relation.LEADS_UNIT)),
    READ_HAND_OVERS(by(Role.COORDINATOR)),
    READ_ABSENCES(by(Role.COORDINATOR)),
    /** One's own, or that of one's unit. */
    PLAN_ABSENCE(by(Role.COORDINATOR, Role.UNIT_LEADER)),
    /** The relation is to the plans of who is away. */
    CHANGE_ABSENCE(by(Role.COORDINATOR, Relation.COORDINATES), by(Role.UNIT_LEADER, Relation.LEADS_UNIT)),
    READ_COLLEAGUES(by(Role.COORDINATOR, Role.UNIT_LEADER)),
    READ_UNIT(by(Role.UNIT_LEADER)),
    /** Who has the plan now, and who has it next. */
    LEAD_UNIT(by(Role.UNIT_LEADER, Relation.LEADS_UNIT)),
    /** What the unit tries, in numbers: waves name no family. */
    LEAD_WAVES(by(Role.UNIT_LEADER)),
    /** What comes of one; the relation is to the wave's unit. */
    DECIDE_WAVE(by(Role.UNIT_LEADER, Relation.LEADS_UNIT)),
    /** What a leader is to move out of a family's way, and no more of the family than that. */
    MOVE_OBSTACLES(by(Role.UNIT_LEADER, Role.AGENCY_LEADER)),
    /** That an obstacle is moved; an agency's leader says it of their own agency's only. */
    SOLVE_OBSTACLE(
            by(Role.COORDINATOR, Relation.COORDINATES, Relation.DEPUTISES),
            by(Role.UNIT_LEADER, Relation.LEADS_UNIT),
            by(Role.AGENCY_LEADER, Relation.TAKES_PART)),
    /** Which laws there are to choose from; about no family. */
    READ_LAW_CATALOGUE(by(Role.COORDINATOR, Role.UNIT_LEADER)),
    READ_ACCESS_LOG(
            by(Role.COORDINATOR, Relation.COORDINATES, Relation.DEPUTISES),
            by(Role.UNIT_LEADER, Relation.LEADS_UNIT),
            by(Role.FAMILY_MEMBER, Relation.IS_MEMBER)),
    /** The pages of whoever is a member of a plan: it is found from who asks, and never named. */
    USE_OWN_PAGES(by(Role.FAMILY_MEMBER)),
    /** The plan as the family sees it, without what is kept from this member. */
    READ_OUR_PLAN(by(Role.FAMILY_MEMBER, Relation.IS_MEMBER)),
    /** A member's own consents. */
    DECIDE_OWN_CONSENT(by(Role.FAMILY_MEMBER, Relation.IS_MEMBER)),
    /** A message to the coordinator, an agreement, that an agency has rung. */
    SPEAK_AS_FAMILY(by(Role.FAMILY_MEMBER, Relation.IS_MEMBER)),
    /** The plan of a person in danger, for an hour. */
    OPEN_IN_EMERGENCY(by(Role.COORDINATOR, Role.UNIT_LEADER)),
    END_EMERGENCY(by(Role.COORDINATOR, Relation.EMERGENCY), by(Role.UNIT_LEADER, Relation.EMERGENCY)),
    /** That somebody else has opened one's plan. */
    SEE_EMERGENCY(by(Role.COORDINATOR)),
    /** Who has done what in the municipality, and whether that was justified; never a plan. */
    SUPERVISE(by(Role.DATA_PROTECTION_OFFICER)),
    /** What is past its time, and what may not be deleted. */
    RETAIN_AND_DELETE(by(Role.DATA_PROTECTION_OFFICER, Role.ADMINISTRATOR)),
    MANAGE_PEOPLE(by(Role.ADMINISTRATOR)),
    /** How it goes with each agency's system, and what did not arrive; no family is named. */
    OPERATE(by(Role.ADMINISTRATOR)),
    READ_AGENCY_INBOX(by(Role.AGENCY_CASEWORKER, Role.AGENCY_LEADER)),
    READ_CONSENTED_PART(by(Role.AGENCY_CASEWORKER, Relation.TAKES_PART), by(Role.AGENCY_LEADER, Relation.TAKES_PART)),
    ASK_COORDINATOR(by(Role.AGENCY_CASEWORKER, Relation.TAKES_PART), by(Role.AGENCY_LEADER, Relation.TAKES_PART)),
    /** How one's agency sees a matter that a member has opened to it. */
    ANSWER_GRID(by(Role.AGENCY_CASEWORKER, Relation.TAKES_PART), by(Role.AGENCY_LEADER, Relation.TAKES_PART)),
    REPORT_DIRECT_CONTACT(by(Role.AGENCY_CASEWORKER, Relation.TAKES_PART), by(Role.AGENCY_LEADER, Relation.TAKES_PART)),
    /** What stands in the way of an agency's work with a family, and how it goes with what it has raised. */
    RAISE_AS_AGENCY(by(Role.AGENCY_CASEWORKER, Relation.TAKES_PART), by(Role.AGENCY_LEADER, Relation.TAKES_PART)),
    /** What one's agency prepares alone for a workshop with a family. */
    PREPARE_WORKSHOP(by(Role.AGENCY_CASEWORKER, Relation.TAKES_PART), by(Role.AGENCY_LEADER, Relation.TAKES_PART)),
    /** A hospital asks whether a patient can be treated at home, and follows it. */
    ASK_HOME_TEAMS(by(Role.AGENCY_CASEWORKER, Relation.REFERS_HOME), by(Role.AGENCY_LEADER, Relation.REFERS_HOME)),
    /** What became of a question; for the hospital that asked, the teams that were asked, and who took over. */
    FOLLOW_HOME_REFERRAL(
            by(Role.AGENCY_CASEWORKER, Relation.REFERS_HOME, Relation.TREATS_AT_HOME),
            by(Role.AGENCY_LEADER, Relation.REFERS_HOME, Relation.TREATS_AT_HOME)),
    /** A team answers hospitals, and treats; home care takes over. */
    TREAT_AT_HOME(by(Role.AGENCY_CASEWORKER, Relation.TREATS_AT_HOME), by(Role.AGENCY_LEADER, Relation.TREATS_AT_HOME)),
    READ_REPORTS(by(Role.STEERING_MEMBER)),
    /** That two municipalities see each other's numbers. */
    AGREE_TO_COMPARE(by(Role.STEERING_MEMBER)),
    /** What the leaders of one municipality do to lead together; about no family. */
    LEAD_TOGETHER(by(Role.STEERING_MEMBER, Role.UNIT_LEADER, Role.AGENCY_LEADER)),
    /** That they are asked, and what is made of it. */
    ASK_LEADERS(by(Role.STEERING_MEMBER)),
    /** Where there is a way to. */
    KNOW_AGENCIES(by(Role.SYSTEM)),
    CLAIM_NOTIFICATIONS(by(Role.SYSTEM)),
    SUBMIT_EVENTS(by(Role.SYSTEM));

    private final Set<Grant> grants;

    @SafeVarargs
    Operation(List<Grant>... grants) {
        this.grants = Arrays.stream(grants).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** By each of these relations. */
    private static List<Grant> by(Role role, Relation first, Relation... others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others))
                .map(relation -> new Grant(role, relation))
                .toList();
    }

    /** It is about no one plan. */
    private static List<Grant> by(Role first, Role... others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others))
                .map(role -> new Grant(role, null))
                .toList();
    }

    /** Who may, by what. */
    public Set<Grant> grants() {
        return grants;
    }

    /** Which roles may ever. */
    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether it takes a relation to a plan. */
    public boolean isAboutAPlan() {
        return grants.stream().anyMatch(Grant::isAboutAPlan);
    }

    /** Whether somebody with these roles may, by one of these relations to the plan. */
    boolean isGrantedTo(Set<Role> roles, Set<Relation> relations) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .anyMatch(grant -> !grant.isAboutAPlan() || relations.contains(grant.relation()));
    }
}
