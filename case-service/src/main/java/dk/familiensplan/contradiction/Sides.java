package dk.familiensplan.contradiction;

import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.grid.Pull;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes sides of views. */
final class Sides {

    private Sides() {}

    static Side of(@Nullable Pull pull, List<NetworkView> views) {
        return new Side(
                views.stream().map(NetworkView::participant).distinct().toList(),
                pull,
                views.stream().map(view -> Evidence.view(view.id())).toList());
    }

    static Instant newest(List<NetworkView> views) {
        return views.stream()
                .map(NetworkView::answeredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
