/** Keeps referrals, teams, patients and the treatment log as rows. */
@NullMarked
package dk.familiensplan.home.store;

import org.jspecify.annotations.NullMarked;
