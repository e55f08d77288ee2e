package dk.familiensplan.architecture.bad.consent;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ContainedDecision {}
