package dk.familiensplan.home;

import java.util.UUID;

/** Which referral. */
public record ReferralId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
