package dk.familiensplan.platform.rest;

import java.io.IOException;

/** The body goes on past the limit. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge() {
        super("body too large");
    }
}
