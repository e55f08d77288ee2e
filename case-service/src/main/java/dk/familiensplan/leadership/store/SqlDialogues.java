package dk.familiensplan.leadership.store;

import dk.familiensplan.leadership.Dialogue;
import dk.familiensplan.leadership.DialogueStep;
import dk.familiensplan.leadership.Dialogues;
import dk.familiensplan.leadership.FollowUp;
import dk.familiensplan.leadership.LeaderAction;
import dk.familiensplan.leadership.Outcome;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Three readings, however many dialogues there are. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlDialogues implements Dialogues {

    private static final String INSERT = """
            insert into leadership_dialogue
                (id, authority_code, held_on, about, focus, understand, imagine, establish, release)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_ACTION =
            "insert into leadership_action (id, dialogue_id, place, what, owner, due_on) values (?, ?, ?, ?, ?, ?)";

    private static final String OF_AUTHORITY =
            "select * from leadership_dialogue where authority_code = ? order by held_on desc, id limit ?";

    private static final String ACTIONS = """
            select * from leadership_action
            where dialogue_id = any (cast(? as uuid[]))
            order by dialogue_id, place
            """;

    private static final String FOLLOW_UPS = """
            select * from leadership_follow_up
            where action_id = any (cast(? as uuid[]))
            order by said_at, id
            """;

    private static final String LOCK_ACTION = """
            select action.* from leadership_action as action
            join leadership_dialogue as dialogue on dialogue.id = action.dialogue_id
            where action.id = ? and dialogue.authority_code = ?
            for update of action
            """;

    private static final String DUE = """
            select * from leadership_action
            where owner = ? and ended_as is null and due_on <= ?
            order by due_on, id
            """;

    private static final String UPDATE_ACTION = "update leadership_action set due_on = ?, ended_as = ? where id = ?";

    private static final String INSERT_FOLLOW_UP = """
            insert into leadership_follow_up (id, action_id, outcome, words, due_on, said_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    @Inject
    SqlDialogues(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Dialogue dialogue) {
        sql.update(
                INSERT,
                dialogue.id(),
                dialogue.authority(),
                dialogue.heldOn(),
                dialogue.about(),
                dialogue.said().get(DialogueStep.FOCUS),
                dialogue.said().get(DialogueStep.UNDERSTAND),
                dialogue.said().get(DialogueStep.IMAGINE),
                dialogue.said().get(DialogueStep.ESTABLISH),
                dialogue.said().get(DialogueStep.RELEASE));
        int place = 0;
        for (LeaderAction action : dialogue.actions()) {
            sql.update(
                    INSERT_ACTION, action.id(), dialogue.id(), place++, action.what(), action.owner(), action.dueOn());
        }
    }

    @Override
    public List<Dialogue> of(String authority, int atMost) {
        List<Dialogue> bare = sql.list(OF_AUTHORITY, SqlDialogues::withoutActions, authority, atMost);
        List<InDialogue> actions = sql.list(ACTIONS, InDialogue::read, texts(bare, Dialogue::id));
        Map<UUID, List<FollowUp>> followUps = followUps(actions);
        Map<UUID, List<LeaderAction>> ofDialogue = actions.stream()
                .collect(Collectors.groupingBy(
                        InDialogue::dialogue,
                        Collectors.mapping(one -> with(one.action(), followUps), Collectors.toList())));
        return bare.stream()
                .map(dialogue -> new Dialogue(
                        dialogue.id(),
                        dialogue.authority(),
                        dialogue.heldOn(),
                        dialogue.about(),
                        dialogue.said(),
                        ofDialogue.getOrDefault(dialogue.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<LeaderAction> lockAction(UUID action, String authority) {
        List<InDialogue> found = sql.list(LOCK_ACTION, InDialogue::read, action, authority);
        Map<UUID, List<FollowUp>> followUps = followUps(found);
        return found.stream().findFirst().map(one -> with(one.action(), followUps));
    }

    @Override
    public void put(LeaderAction action, FollowUp said) {
        sql.update(UPDATE_ACTION, action.dueOn(), action.endedAs(), action.id());
        sql.update(
                INSERT_FOLLOW_UP,
                UUID.randomUUID(),
                action.id(),
                said.outcome(),
                said.words(),
                said.dueOn(),
                said.at());
    }

    @Override
    public List<LeaderAction> dueOf(String owner, LocalDate today) {
        return sql.list(DUE, InDialogue::read, owner, today).stream()
                .map(InDialogue::action)
                .toList();
    }

    private Map<UUID, List<FollowUp>> followUps(List<InDialogue> actions) {
        return sql
                .list(FOLLOW_UPS, Said::read, texts(actions, one -> one.action().id()))
                .stream()
                .collect(Collectors.groupingBy(Said::action, Collectors.mapping(Said::followUp, Collectors.toList())));
    }

    private static LeaderAction with(LeaderAction action, Map<UUID, List<FollowUp>> followUps) {
        return new LeaderAction(
                action.id(),
                action.what(),
                action.owner(),
                action.dueOn(),
                action.endedAs(),
                followUps.getOrDefault(action.id(), List.of()));
    }

    private static <T> Collection<String> texts(List<T> all, Function<T, UUID> id) {
        return all.stream().map(one -> id.apply(one).toString()).toList();
    }

    private static Dialogue withoutActions(ResultSet row) throws SQLException {
        Map<DialogueStep, String> said = new EnumMap<>(DialogueStep.class);
        for (DialogueStep step : DialogueStep.values()) {
            said.put(step, row.getString(step.name().toLowerCase(Locale.ROOT)));
        }
        return new Dialogue(
                Columns.uuid(row, "id"),
                row.getString("authority_code"),
                row.getObject("held_on", LocalDate.class),
                row.getString("about"),
                said,
                List.of());
    }

    /** One action, and of which dialogue it is. */
    private record InDialogue(UUID dialogue, LeaderAction action) {

        static InDialogue read(ResultSet row) throws SQLException {
            return new InDialogue(
                    Columns.uuid(row, "dialogue_id"),
                    new LeaderAction(
                            Columns.uuid(row, "id"),
                            row.getString("what"),
                            row.getString("owner"),
                            row.getObject("due_on", LocalDate.class),
                            outcome(row.getString("ended_as")),
                            List.of()));
        }

        private static @Nullable Outcome outcome(@Nullable String name) {
            return name == null ? null : Outcome.valueOf(name);
        }
    }

    /** What came of an action, and of which. */
    private record Said(UUID action, FollowUp followUp) {

        static Said read(ResultSet row) throws SQLException {
            return new Said(
                    Columns.uuid(row, "action_id"),
                    new FollowUp(
                            Outcome.valueOf(row.getString("outcome")),
                            row.getString("words"),
                            row.getObject("due_on", LocalDate.class),
                            Columns.instant(row, "said_at")));
        }
    }
}
