package dk.familiensplan.access.oidc;

import dk.familiensplan.family.PersonNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who the identity provider says that somebody is. Lives for the length of a sign-in, and is stored nowhere. */
public final class Identity {

    private final String subject;
    private final Optional<PersonNumber> personNumber;

    Identity(String subject, @Nullable String cpr) {
        this.subject = subject;
        this.personNumber = Optional.ofNullable(cpr).flatMap(PersonNumber::parse);
    }

    public String subject() {
        return subject;
    }

    /** Empty for who signs in as an employee, and when what was given is no person number. */
    public Optional<PersonNumber> personNumber() {
        return personNumber;
    }
}
