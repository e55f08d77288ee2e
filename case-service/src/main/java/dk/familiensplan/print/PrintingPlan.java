package dk.familiensplan.print;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.promise.KeepingPromises;
import dk.familiensplan.promise.KeptPromise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator prints something of a plan. Paper cannot be called back, so that it was printed, and in which form, is
 * written in the log in the same transaction.
 */
@ApplicationScoped
@Transactional
public class PrintingPlan {

    private final Plans plans;
    private final OwnPlan own;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Agencies agencies;
    private final ContactPoints contactPoints;
    private final KeepingPromises promises;
    private final PdfWriter writer;
    private final Clock clock;

    @Inject
    PrintingPlan(
            Plans plans,
            OwnPlan own,
            PlanAccess access,
            AuditLog audit,
            Agencies agencies,
            ContactPoints contactPoints,
            KeepingPromises promises,
            PdfWriter writer,
            Clock clock) {
        this.plans = plans;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.agencies = agencies;
        this.contactPoints = contactPoints;
        this.promises = promises;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * The plan as a file, as it stands or as it stood then.
     *
     * @param reader only what this member may see; without one, what may lie on the family's table
     */
    public byte[] plan(PlanId id, Form form, @Nullable MemberId reader, @Nullable Instant asOf, Language language) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.PLAN_PRINTED, id.value(), Purpose.COORDINATION, form.name());
        PlanSnapshot plan = (asOf == null
                        ? plans.read(id)
                        : plans.readAsOf(id, asOf).map(PlanReading::plan))
                .orElseThrow(PrintingPlan::unknown);
        if (reader != null && plan.member(reader).isEmpty()) {
            throw new RuleBroken(PlanRule.MEMBER_IN_PLAN, "/member");
        }
        return writer.write(form.document(
                printable(
                        plan,
                        sight(form, plan, confidentialityNow(id), reader, today()),
                        asOf != null ? List.of() : promises(form, plan, reader)),
                new PrintWords(language)));
    }

    /** A member of the family takes their own plan home, in easy language. */
    public byte[] ours(Language language) {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.PLAN_PRINTED, me.plan().value(), Purpose.OWN_PLAN, Form.EASY.name());
        PlanSnapshot plan = plans.read(me.plan()).orElseThrow(PrintingPlan::unknown);
        FamilySight sight = FamilySight.of(me.member(), plan, plan.confidentiality(), today());
        return writer.write(Form.EASY.document(
                printable(plan, sight, promises.keptFor(plan, me.member())), new PrintWords(language)));
    }

    /** The form on which a member says yes or no. */
    public byte[] consentForm(PlanId id, MemberId member, Language language) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.CONSENT_FORM_PRINTED, id.value(), Purpose.COORDINATION);
        PlanSnapshot plan = plans.read(id).orElseThrow(PrintingPlan::unknown);
        PlanSnapshot.OfMember signer = plan.member(member).orElseThrow(PrintingPlan::unknown);
        return writer.write(new ConsentForm(
                        printable(plan, FamilySight.of(member, plan, plan.confidentiality(), today()), List.of()),
                        signer,
                        new PrintWords(language))
                .document());
    }

    private static FamilySight sight(
            Form form, PlanSnapshot plan, Confidentiality confidentiality, @Nullable MemberId reader, LocalDate today) {
        if (reader != null) {
            return FamilySight.of(reader, plan, confidentiality, today);
        }
        return form == Form.EASY
                ? FamilySight.ofEverybody(plan, confidentiality, today)
                : FamilySight.atTheTable(plan, confidentiality);
    }

    /** What is kept today is kept on a picture of yesterday's plan too. */
    private Confidentiality confidentialityNow(PlanId id) {
        return plans.read(id).orElseThrow(PrintingPlan::unknown).confidentiality();
    }

    private static RuleBroken unknown() {
        return new RuleBroken(PlanRule.PLAN_EXISTS);
    }

    /** On the paper for the meeting, and on the young person's own. */
    private List<KeptPromise> promises(Form form, PlanSnapshot plan, @Nullable MemberId reader) {
        if (reader != null) {
            return promises.keptFor(plan, reader);
        }
        return form == Form.MEETING ? promises.keptIn(plan) : List.of();
    }

    private Printable printable(PlanSnapshot plan, FamilySight sight, List<KeptPromise> kept) {
        return new Printable(
                plan,
                sight,
                contactPoints.of(plan),
                agency -> agencies.byId(agency.value()).map(Agency::name).orElse(agency.value()),
                kept,
                today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
    }

    /** For whom it is written. */
    public enum Form {
        /** With law and payer, for those who sit at the table. */
        MEETING {
            @Override
            PrintedDocument document(Printable printable, PrintWords words) {
                return new MeetingPlan(printable, words).document();
            }
        },
        /** In easy language, for the family. */
        EASY {
            @Override
            PrintedDocument document(Printable printable, PrintWords words) {
                return new EasyPlan(printable, words).document();
            }
        };

        abstract PrintedDocument document(Printable printable, PrintWords words);
    }
}
