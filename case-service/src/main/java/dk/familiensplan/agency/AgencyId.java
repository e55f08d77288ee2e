package dk.familiensplan.agency;

/** Which agency; a short configured name such as {@code jobcentre-0999}. */
public record AgencyId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
