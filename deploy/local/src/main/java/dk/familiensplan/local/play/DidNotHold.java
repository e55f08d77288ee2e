package dk.familiensplan.local.play;

/** Something that a step promises was not so in the running system. */
final class DidNotHold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DidNotHold(String expectation) {
        super("expected that " + expectation);
    }
}
