package dk.familiensplan.platform.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of what was read, as an {@code ETag}, and the version that a change builds on, from {@code If-Match}.
 *
 * <p>In a resource: {@code response.tag(VersionTag.of(plan.version()))} and
 * {@code VersionTag.expected(ifMatch).requireSameAs(plan.version())}.
 */
public record VersionTag(long version) {

    private static final Pattern FORM = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /** For {@code ResponseBuilder.tag}. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Reads {@code If-Match}.
     *
     * @throws RequestRefused 428 when there is none, 400 when it is not one strong tag of ours
     */
    public static VersionTag expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RequestRefused(Fault.PRECONDITION_REQUIRED, "If-Match");
        }
        var tag = FORM.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RequestRefused(Fault.INVALID, "If-Match");
        }
        return new VersionTag(Long.parseLong(tag.group(1)));
    }

    /** @throws RequestRefused 412 when what is changed is not what was read */
    public void requireSameAs(long current) {
        if (current != version) {
            throw new RequestRefused(Fault.STALE);
        }
    }
}
