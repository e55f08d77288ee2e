package dk.familiensplan.platform.rest;

import dk.familiensplan.platform.rule.Explained;

/** What can be wrong with a request, whatever it is about. Rules of the domain are elsewhere, each with its feature. */
public enum Fault implements Explained {
    MALFORMED_JSON("malformed-json", 400),
    UNKNOWN_FIELD("unknown-field", 400),
    WRONG_TYPE("wrong-type", 400),
    INVALID("invalid", 400),
    BAD_REQUEST("bad-request", 400),
    NOT_SIGNED_IN("not-signed-in", 401),
    FORBIDDEN("forbidden", 403),
    CROSS_SITE("cross-site", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    STALE("stale", 412),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    KEY_REUSED("idempotency-key-reused", 422),
    PRECONDITION_REQUIRED("precondition-required", 428),
    OUR_FAULT("internal-error", 500),
    BUSY("try-again", 503);

    private final String code;
    private final int status;

    Fault(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** The fault that stands for a status that someone else chose: the container or the JAX-RS runtime. */
    public static Fault ofStatus(int status) {
        for (var fault : values()) {
            if (fault.status == status
                    && fault != MALFORMED_JSON
                    && fault != UNKNOWN_FIELD
                    && fault != WRONG_TYPE
                    && fault != INVALID) {
                return fault;
            }
        }
        return status >= 500 ? OUR_FAULT : BAD_REQUEST;
    }
}
