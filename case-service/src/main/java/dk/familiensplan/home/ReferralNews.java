package dk.familiensplan.home;

/** Tells everybody whom it concerns that something happened with a referral, in the transaction in which it did. */
public interface ReferralNews {

    /** What happened is the referral's {@link HomeTreatmentReferral#news()}. */
    void of(HomeTreatmentReferral referral);
}
