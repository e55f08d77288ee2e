package dk.familiensplan.report;

import java.time.Instant;

/**
 * One municipality's yes to comparing numbers with another. It takes two for either to see anything.
 *
 * @param authorityCode who said it
 * @param withCode whom it was said to
 * @param saidBy the sign-in subject of the steering member
 */
public record ComparisonYes(String authorityCode, String withCode, String saidBy, Instant saidAt) {}
