package dk.familiensplan.plan;

import java.util.UUID;

/** It is settled who pays. Observed in the same transaction, by whoever takes the obstacle away. */
public record PaymentSettled(PlanSnapshot plan, UUID obstacle, String how) {}
