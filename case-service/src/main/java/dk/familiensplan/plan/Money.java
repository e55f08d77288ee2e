package dk.familiensplan.plan;

import java.math.BigDecimal;

/**
 * An amount in a currency, to the øre. Never a floating-point number.
 *
 * @param amount not negative, at most two decimals
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {

    /** What Danish budgets are kept in. */
    public static final String KRONER = "DKK";

    private static final int DECIMALS = 2;

    public Money {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > DECIMALS) {
            throw PlanRule.AMOUNT_IS_MONEY.broken();
        }
        amount = amount.setScale(DECIMALS);
    }

    /** An amount in Danish kroner. */
    public static Money kroner(BigDecimal amount) {
        return new Money(amount, KRONER);
    }
}
