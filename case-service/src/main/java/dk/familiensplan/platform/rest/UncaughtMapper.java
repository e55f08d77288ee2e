package dk.familiensplan.platform.rest;

import dk.familiensplan.platform.database.ConstraintMeanings;
import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Everything that no other mapper knows.
 *
 * <p>What fails at commit arrives here wrapped by the transaction's interceptor, so causes are looked through: a stale
 * version is 412, a constraint with a meaning is that rule, and contention is 503. The rest is our fault: 500 with a
 * correlation id, and nothing of what happened.
 */
@Provider
@ApplicationScoped
public class UncaughtMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UncaughtMapper.class.getName());

    private static final int DEEPEST_CAUSE = 20;
    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03", "57014");
    private static final String INTEGRITY_VIOLATION_CLASS = "23";
    private static final String CONNECTION_CLASS = "08";

    @Inject
    Problems problems;

    @Inject
    RuleBrokenMapper ruleBroken;

    @Inject
    InvalidBodyMapper invalidBody;

    @Inject
    @Any
    Instance<ConstraintMeanings> constraintMeanings;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            var answer = known(cause);
            if (answer.isPresent()) {
                return answer.get();
            }
            cause = cause.getCause();
        }
        return ourFault(thrown);
    }

    private Optional<Response> known(Throwable cause) {
        if (cause instanceof RequestRefused refused) {
            return Optional.of(problems.answer(refused));
        } else if (cause instanceof RuleBroken broken) {
            return Optional.of(ruleBroken.toResponse(broken));
        } else if (cause instanceof ConstraintViolationException invalid) {
            return Optional.of(invalidBody.toResponse(invalid));
        } else if (cause instanceof OptimisticLockException) {
            return Optional.of(problems.answer(Fault.STALE));
        } else if (cause instanceof BodyTooLarge) {
            return Optional.of(problems.answer(Fault.TOO_LARGE));
        } else if (cause instanceof WebApplicationException chosen) {
            return Optional.of(
                    chosen.getCause() instanceof RequestRefused refused ? problems.answer(refused) : ofRuntime(chosen));
        } else if (cause instanceof SQLException refusedByDatabase) {
            return ofDatabase(refusedByDatabase);
        }
        return Optional.empty();
    }

    /** What the JAX-RS runtime chose: the status stays, and so do headers such as {@code Allow}. */
    private Response ofRuntime(WebApplicationException chosen) {
        var original = chosen.getResponse();
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() >= 500) {
            return ourFault(chosen);
        }
        var fault = Fault.ofStatus(original.getStatus());
        var answer = Response.fromResponse(problems.answer(fault));
        var allow = original.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    private Optional<Response> ofDatabase(SQLException refused) {
        var state = refused.getSQLState();
        if (state == null) {
            return Optional.empty();
        }
        if (state.startsWith(INTEGRITY_VIOLATION_CLASS)) {
            // Of a batch it is the cause that knows which constraint.
            return constraintOf(refused).flatMap(this::ruleOf).map(rule -> problems.answer(new RuleBroken(rule)));
        }
        if (CONTENTION.contains(state) || state.startsWith(CONNECTION_CLASS)) {
            LOG.log(Level.WARNING, "Database is busy or away, state {0}, correlation {1}", new Object[] {
                state, problems.correlationId()
            });
            return Optional.of(Response.fromResponse(problems.answer(Fault.BUSY))
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build());
        }
        return Optional.empty();
    }

    private Optional<? extends Rule> ruleOf(String constraint) {
        return constraintMeanings.stream()
                .flatMap(meanings -> Stream.ofNullable(meanings.meanings().get(constraint)))
                .findFirst();
    }

    private static Optional<String> constraintOf(SQLException refused) {
        return refused instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }

    private Response ourFault(Throwable thrown) {
        LOG.log(Level.SEVERE, Redacted.of(thrown), () -> "Uncaught, correlation " + problems.correlationId());
        return problems.answer(Fault.OUR_FAULT);
    }
}
