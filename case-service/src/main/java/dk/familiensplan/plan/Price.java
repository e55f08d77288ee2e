package dk.familiensplan.plan;

/** What an intervention costs the budget that pays. */
public record Price(Money money, AmountPer per) {}
