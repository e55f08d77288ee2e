package dk.familiensplan.report;

import java.time.Instant;
import java.util.List;

/** Which municipalities have said yes to comparing their numbers, to whom. What was said and taken back is kept. */
public interface ComparisonYeses {

    /** Each yes that stands and that a municipality has said or been told; without order. */
    List<ComparisonYes> standing(String authorityCode);

    /** Says yes, unless it has been said already. */
    void say(ComparisonYes yes);

    /** Takes a yes back, where one stands. */
    void takeBack(String authorityCode, String withCode, String by, Instant now);
}
