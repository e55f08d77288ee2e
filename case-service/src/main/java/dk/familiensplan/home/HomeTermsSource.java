package dk.familiensplan.home;

/** How long things may take, as an operator has set it. */
@FunctionalInterface
public interface HomeTermsSource {

    HomeTerms terms();
}
