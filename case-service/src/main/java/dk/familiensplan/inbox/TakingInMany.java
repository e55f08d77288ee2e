package dk.familiensplan.inbox;

import dk.familiensplan.inbox.TakingIn.Taken;
import dk.familiensplan.inbox.TakingIn.Transmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes messages in that were submitted together, in their order. Those that stand together, are of one type and may be
 * taken so are one transaction; each of the others is one of its own. When it fails in the middle, those before it are taken
 * in; submitted again, they get the verdict that was stored.
 */
@ApplicationScoped
public class TakingInMany {

    private final TakingIn takingIn;

    @Inject
    TakingInMany(TakingIn takingIn) {
        this.takingIn = takingIn;
    }

    /** The verdict on each, in their order. */
    public List<Taken> take(List<Transmission> transmissions) {
        List<Taken> taken = new ArrayList<>();
        int begin = 0;
        while (begin < transmissions.size()) {
            int end = endOfRun(transmissions, begin);
            taken.addAll(takeRun(transmissions.subList(begin, end)));
            begin = end;
        }
        return taken;
    }

    private int endOfRun(List<Transmission> transmissions, int begin) {
        String type = transmissions.get(begin).event().type();
        int end = begin + 1;
        while (end < transmissions.size()
                && transmissions.get(end).event().type().equals(type)
                && takingIn.takesManyAtOnce(type)) {
            end++;
        }
        return end;
    }

    private List<Taken> takeRun(List<Transmission> run) {
        if (run.size() > 1) {
            try {
                return takingIn.takeTogether(run);
            } catch (TakingIn.SeenBefore oneByOne) {
                // After a kill a few come again; they are told apart from the others below.
            }
        }
        return run.stream().map(takingIn::take).toList();
    }
}
