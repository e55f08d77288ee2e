package dk.familiensplan.notification;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The conversations that agencies have begun in their own systems. Every call is part of the caller's transaction. */
public interface AgencyThreads {

    /** Keeps where a request came from. */
    void keep(UUID request, AgencyThread thread);

    /** By request; those that came in no thread are left out. */
    Map<UUID, AgencyThread> of(Collection<UUID> requests);
}
