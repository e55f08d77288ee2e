package dk.familiensplan.plan;

/** The one person who is the family's contact point, by the subject that they sign in with. */
public record CoordinatorId(String subject) {

    @Override
    public String toString() {
        return subject;
    }
}
