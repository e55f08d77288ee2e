package dk.familiensplan.home;

import java.time.Duration;

/**
 * How long things may take; an operator sets them.
 *
 * @param answerWithin how long an open team has to answer a question
 * @param reservedFor how long a team may hold a place before it says that the patient can come
 */
public record HomeTerms(Duration answerWithin, Duration reservedFor) {}
