package dk.familiensplan.network.store;

import dk.familiensplan.network.NetworkRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of the network map that the database upholds. */
@ApplicationScoped
public class NetworkConstraints implements ConstraintMeanings {

    @Override
    public Map<String, NetworkRule> meanings() {
        return Map.of("network_node_pkey", NetworkRule.MOVED_ONCE);
    }
}
