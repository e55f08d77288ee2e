package dk.familiensplan.integration.lastlook;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a message although it looks like a way to reach somebody.
 *
 * @param phone the digits of the coordinator's telephone, or empty
 * @param mail the coordinator's mail address in small letters, or empty
 * @param numbers of organisations and of the agency itself, which reach no family
 */
public record Allowed(String phone, String mail, Set<String> numbers) {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");

    public Allowed {
        numbers = Set.copyOf(numbers);
    }

    /** The coordinator as the contact point. */
    public static Allowed contact(@Nullable String phone, @Nullable String mail, Collection<String> numbers) {
        return new Allowed(
                phone == null ? "" : Telephones.significant(phone),
                mail == null ? "" : mail.strip().toLowerCase(Locale.ROOT),
                Set.copyOf(numbers));
    }

    /** For an answer: no contact point, and the numbers that the sender wrote itself tell it nothing new. */
    public static Allowed echoing(String received, Collection<String> numbers) {
        Set<String> all =
                LONG_NUMBER.matcher(received).results().map(MatchResult::group).collect(Collectors.toSet());
        all.addAll(new HashSet<>(numbers));
        return new Allowed("", "", all);
    }
}
