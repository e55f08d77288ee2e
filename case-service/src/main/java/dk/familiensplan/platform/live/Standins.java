package dk.familiensplan.platform.live;

import java.util.Collection;

/** Who else is to hear what is told to somebody, such as whoever acts while that person is away. */
public interface Standins {

    /** The recipients, and those who stand in for one of them now; each once. */
    Collection<String> with(Collection<String> recipients);
}
