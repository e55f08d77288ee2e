package dk.familiensplan.access.web;

import org.jspecify.annotations.Nullable;

/** Where a person goes on to after signing in: never to another site. */
final class ReturnAddress {

    private static final String HOME = "/";
    private static final int LONGEST = 500;

    private ReturnAddress() {}

    /** The address when it is a page of the product, or else the front page. */
    static String within(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/")) {
            return HOME;
        }
        // What a browser would read as another host, as a header of its own, or as one of the server's own addresses.
        boolean elsewhere = wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)
                || wanted.startsWith("/auth/")
                || wanted.startsWith("/api/");
        return elsewhere ? HOME : wanted;
    }
}
