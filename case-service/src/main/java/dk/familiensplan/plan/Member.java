package dk.familiensplan.plan;

import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.family.Relation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person in a plan. The person number is held sealed; what can be read of it here is a mask. While the plan is active,
 * the member holds the person: a partial unique index lets no second plan do so (invariant 1).
 */
@Entity
@Table(name = "member")
public class Member {

    private static final int YOUNG_FROM = 15;
    private static final int YOUNG_UNTIL = 25;

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    private int position;

    private String name;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "person_number_sealed")
    private byte @Nullable [] personNumberSealed;

    @Column(name = "person_number_masked")
    private @Nullable String personNumberMasked;

    @Column(name = "person_key")
    private byte @Nullable [] personKey;

    @Column(name = "holds_person")
    private boolean holdsPerson;

    private @Nullable String phone;

    private @Nullable String email;

    private @Nullable String address;

    @ElementCollection
    @CollectionTable(name = "custody", joinColumns = @JoinColumn(name = "child_id"))
    @Column(name = "holder_id")
    private Set<UUID> custody = new HashSet<>();

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    @Column(name = "leave_reason")
    private @Nullable String leaveReason;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    @SuppressWarnings("NullAway.Init")
    Member(FamilyPlan plan, int position, PlanContent.OfMember content, PersonNumbers numbers) {
        this.plan = plan;
        this.id = content.id().value();
        change(position, content, numbers);
    }

    void change(int position, PlanContent.OfMember content, PersonNumbers numbers) {
        this.position = position;
        this.name = content.name();
        this.relation = content.relation();
        this.birthDate = content.birthDate();
        ContactDetails details = content.contactDetails();
        this.phone = details.phone();
        this.email = details.email();
        this.address = details.address();
        Set<UUID> holders = content.custody().stream().map(MemberId::value).collect(Collectors.toSet());
        if (!custody.equals(holders)) {
            custody.clear();
            custody.addAll(holders);
        }
        PersonNumber number = content.personNumber();
        if (number != null) {
            byte[] key = numbers.searchKey(number);
            if (!Arrays.equals(key, personKey)) {
                personKey = key;
                personNumberSealed = numbers.seal(number);
                personNumberMasked = number.masked();
            }
        }
    }

    /** One who has left is free for another plan, whatever this one does. */
    void holdPerson(boolean holds) {
        holdsPerson = holds && leftOn == null;
    }

    void leave(LocalDate on, String reason) {
        if (leftOn != null) {
            throw PlanRule.MEMBER_HAS_LEFT.broken();
        }
        leftOn = on;
        leaveReason = reason;
        holdPerson(false);
    }

    boolean hasLeft() {
        return leftOn != null;
    }

    int position() {
        return position;
    }

    /** Which member. */
    public MemberId id() {
        return new MemberId(id);
    }

    /** As the family says it. */
    public String name() {
        return name;
    }

    /** What the member is to the family. */
    public Relation relation() {
        return relation;
    }

    /** Who has custody of this child, where it is not everybody in the plan who has custody. */
    public Set<MemberId> custody() {
        return custody.stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a youth plan can be for this member: from the 15th birthday until the 25th. */
    boolean isYoungOn(LocalDate day) {
        return birthDate != null
                && !day.isBefore(birthDate.plusYears(YOUNG_FROM))
                && day.isBefore(birthDate.plusYears(YOUNG_UNTIL));
    }

    /** The day of birth, where it is known. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** The day that the member left the plan. */
    public Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    /** Why the member left. */
    public Optional<String> leaveReason() {
        return Optional.ofNullable(leaveReason);
    }

    /** The date part of the person number and a mask. */
    public Optional<String> personNumberMasked() {
        return Optional.ofNullable(personNumberMasked);
    }

    /** The number as {@link PersonNumbers#open} takes it. */
    public Optional<byte[]> personNumberSealed() {
        return Optional.ofNullable(personNumberSealed).map(byte[]::clone);
    }

    /** How the coordinator reaches the member; never leaves for an agency. */
    public ContactDetails contactDetails() {
        return new ContactDetails(phone, email, address);
    }

    boolean hasSameNumberAs(Member other) {
        return personKey != null && Arrays.equals(personKey, other.personKey);
    }
}
