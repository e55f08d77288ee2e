package dk.familiensplan.platform.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request itself is at fault, before the domain was asked. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final @Nullable String pointer;

    public RequestRefused(Fault fault) {
        this(fault, null);
    }

    /** @param pointer JSON pointer of the field, or the name of a parameter or header */
    public RequestRefused(Fault fault, @Nullable String pointer) {
        super(fault.code());
        this.fault = fault;
        this.pointer = pointer;
    }

    public Fault fault() {
        return fault;
    }

    List<Problem.FieldError> errors(Language language) {
        return pointer == null
                ? List.of()
                : List.of(new Problem.FieldError(pointer, fault.code(), Problem.text(fault, "detail", language)));
    }
}
