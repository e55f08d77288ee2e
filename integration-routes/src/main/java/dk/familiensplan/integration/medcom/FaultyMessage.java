package dk.familiensplan.integration.medcom;

/** A message that cannot be taken in; for use between readers, and always answered. */
final class FaultyMessage extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultyMessage(Fault fault) {
        super(fault.reasonCode());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
