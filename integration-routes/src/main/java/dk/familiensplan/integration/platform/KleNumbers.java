package dk.familiensplan.integration.platform;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which KLE number an agency files a matter under, by topic: a table in the configuration, since the numbers are
 * KL's and change from year to year.
 */
public record KleNumbers(Map<String, String> byTopic) {

    private static final Pattern NUMBER = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}");
    private static final String OTHERWISE = "OTHERWISE";

    /** 27.24: help for children, young people and their families; 15.20: employment. Each in general. */
    private static final Map<Agency.Kind, String> IN_GENERAL =
            Map.of(Agency.Kind.FAMILY_DEPARTMENT, "27.24.00", Agency.Kind.JOB_CENTRE, "15.20.00");

    public KleNumbers {
        byTopic = Map.copyOf(byTopic);
        byTopic.forEach((topic, number) -> {
            if (!NUMBER.matcher(number).matches()) {
                throw new IllegalArgumentException("The KLE number for " + topic + " is not one (such as 27.24.00)");
            }
        });
    }

    /** The table of a kind of agency; where there is none in the configuration, its general number. */
    static KleNumbers of(Agency.Kind kind, @Nullable Map<Agency.Kind, Map<String, String>> configured) {
        Map<String, String> table = configured == null ? null : configured.get(kind);
        if (table != null) {
            return new KleNumbers(table);
        }
        return new KleNumbers(Map.of(OTHERWISE, IN_GENERAL.getOrDefault(kind, "27.00.00")));
    }

    /** Of the first topic that the table knows, or the one for all others. */
    public String numberFor(List<String> topics) {
        return topics.stream()
                .filter(byTopic::containsKey)
                .findFirst()
                .map(byTopic::get)
                .orElseGet(() -> byTopic.getOrDefault(OTHERWISE, "27.00.00"));
    }
}
