package dk.familiensplan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.familiensplan.platform.rule.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** The rules, for all classes below a base package: the service's own, or that of the bad examples. */
final class ArchitectureRules {

    private static final Set<String> LAYERS = Set.of("web", "store", "oidc");
    private static final String PLATFORM = "platform";

    /** Free of business: how messages leave and come in, whatever they are about. */
    private static final Set<String> TECHNICAL = Set.of(PLATFORM, "outbox", "inbox");

    private static final Set<String> LOOKS_AT_ANSWERS = Set.of("answer", "extent");

    /** They write an answer down, keep it or read it back, as it was given. */
    private static final Set<String> CARRIES_ANSWERS = Set.of(
            "Consent",
            "PlanContent",
            "PlanContentInput",
            "PlanDifference",
            "PlanSnapshot",
            "PrintedExtract",
            "FollowingConsent",
            "ConsentEffectsResource",
            "ConsentForm",
            "DecidingOwnSharing",
            "MySharingResource",
            "MyHeldResource");

    private final String base;

    ArchitectureRules(String base) {
        this.base = base;
    }

    /** A feature's resources and tables are its own; others talk to its root. */
    ArchRule featuresUseEachOthersRootsOnly() {
        return classes().should(new ArchCondition<>("use no web or store of another feature") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (var dependency : user.getDirectDependenciesFromSelf()) {
                    var used = dependency.getTargetClass();
                    if (isLayer(used) && !feature(used).equals(feature(user))) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                }
            }
        });
    }

    /** The domain does not know how it is reached or stored; annotations that say which field is which column are fine. */
    ArchRule rootsKnowNoLayersAndNoTransport() {
        return noClasses()
                .that(describe("are in the root of a feature", this::isRoot))
                .should()
                .dependOnClassesThat(describe("are a layer", this::isLayer))
                .orShould(dependOnClassesThat(
                        resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "java.sql..", "javax.sql..")
                                .or(assignableTo("jakarta.persistence.EntityManager"))
                                .or(assignableTo("jakarta.persistence.Query"))));
    }

    /** What decides can be read and tested without a container. */
    ArchRule whatDecidesIsPlainJava() {
        return noClasses()
                .that(describe("decide", ArchitectureRules::decides))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..", "javax..", "org.eclipse.microprofile.."));
    }

    /** Whether something may be shared is decided in one place; others carry answers to and from it, and never look at them. */
    ArchRule onlyTheConsentDecisionDecides() {
        return classes().should(new ArchCondition<>("look at no answer of a consent") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                if (feature(user).equals("consent") || CARRIES_ANSWERS.contains(withoutNesting(user))) {
                    return;
                }
                user.getMethodCallsFromSelf().stream()
                        .filter(call ->
                                LOOKS_AT_ANSWERS.contains(call.getTarget().getName()))
                        .filter(call -> isAnswer(call.getTarget().getRawReturnType()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(user, call.getDescription())));
            }
        });
    }

    private static boolean isAnswer(JavaClass type) {
        return Set.of("Answer", "Extent").contains(type.getSimpleName())
                && type.getPackageName().endsWith(".consent");
    }

    private static String withoutNesting(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** There is one clock, and tests can set it. */
    ArchRule nobodyReadsTheMachinesClock() {
        return classes()
                .that(describe("are not the source of time", type -> !type.getSimpleName()
                        .equals("TimeSource")))
                .should(not(callMethodWhere(describe("reads the machine's clock", ArchitectureRules::readsClock))))
                .andShould(new ArchCondition<>("make no date of now") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getConstructorCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().isEquivalentTo(Date.class)
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty())
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                    }
                });
    }

    /** What a thread waits for is an event, never that time goes by. */
    ArchRule nobodySleeps() {
        return noClasses().should().callMethod(Thread.class, "sleep", long.class);
    }

    /** The ground does not know what stands on it. */
    ArchRule thePlatformKnowsNoFeature() {
        return noClasses()
                .that()
                .resideInAPackage(base + "." + PLATFORM + "..")
                .should()
                .dependOnClassesThat(describe(
                        "are of a feature",
                        type -> !feature(type).isEmpty() && !feature(type).equals(PLATFORM)));
    }

    /** Logs have a level and a place; the console has neither. */
    ArchRule nobodyWritesToTheConsole() {
        return noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
    }

    private static boolean decides(JavaClass type) {
        return type.getSimpleName().endsWith("Decision")
                || assignableTo(Rule.class).test(type) && type.isEnum()
                || type.getPackageName().endsWith(".rule");
    }

    private static boolean readsClock(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        boolean withoutClock = call.getTarget().getRawParameterTypes().stream().noneMatch(assignableTo(Clock.class));
        return name.equals("now") && withoutClock && owner.isAssignableTo(Temporal.class)
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(Instant.class) && name.equals("now")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
    }

    private boolean isRoot(JavaClass type) {
        var feature = feature(type);
        return !feature.isEmpty()
                && !TECHNICAL.contains(feature)
                && type.getPackageName().equals(base + "." + feature);
    }

    private boolean isLayer(JavaClass type) {
        return !feature(type).equals(PLATFORM)
                && segment(type, 1).filter(LAYERS::contains).isPresent();
    }

    private String feature(JavaClass type) {
        return segment(type, 0).orElse("");
    }

    private Optional<String> segment(JavaClass type, int index) {
        if (!type.getPackageName().startsWith(base + ".")) {
            return Optional.empty();
        }
        var segments = type.getPackageName().substring(base.length() + 1).split("\\.", -1);
        return index < segments.length ? Optional.of(segments[index]) : Optional.empty();
    }
}
