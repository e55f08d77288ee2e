import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { FigureTableSwitch } from '../../../shared/parts/FigureTableSwitch';
import { Page } from '../../../shared/parts/Page';
import { Section } from '../../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../../shared/parts/states';
import { ownObstaclesQuery, type Obstacle } from './api';
import { chosenFrom, groupsOf, isMatch, withChoice, type Choice } from './board';
import { HowOld, ObstacleBoard } from './ObstacleBoard';
import { ObstacleChoices } from './ObstacleChoices';
import { ObstacleTable } from './ObstacleTable';
import { useContentWords } from './words';

/** The board of what a leader is to move, by whose it is; of the families that met it, nothing is told. */
export default function OwnObstaclesPage() {
  const words = useContentWords().obstacles;
  const client = useQueryClient();
  const obstacles = useQuery(ownObstaclesQuery);
  const changed = () => void client.invalidateQueries({ queryKey: ownObstaclesQuery.queryKey });
  return (
    <Page title={words.mineTitle} lead={words.mineLead} className="obstacle-page">
      {obstacles.isPending && <LoadingState />}
      {obstacles.error && <ErrorState error={obstacles.error} onRetry={() => void obstacles.refetch()} />}
      {obstacles.data?.length === 0 && <EmptyState title={words.mineNone} />}
      {obstacles.data && obstacles.data.length > 0 && <Board all={obstacles.data} onChanged={changed} />}
    </Page>
  );
}

/** What was chosen stands in the address: kinds and departments, and nothing of a family. */
function Board({ all, onChanged }: { all: Obstacle[]; onChanged: () => void }) {
  const words = useContentWords().obstacles;
  const [params, setParams] = useSearchParams();
  const chosen = chosenFrom(params);
  const choose = (choice: Partial<Choice>) => setParams(withChoice({ ...chosen, ...choice }), { replace: true });
  const shown = all.filter((one) => isMatch(one, chosen));
  const open = shown.filter((one) => one.state === 'OPEN');
  const groups = groupsOf(open);
  const solved = shown.filter((one) => one.state === 'SOLVED');
  return (
    <>
      <HowOld open={all.filter((one) => one.state === 'OPEN')} />
      <div className="obstacle-choices">
        <ObstacleChoices all={all} chosen={chosen} onChoose={choose} />
        <FigureTableSwitch
          view={chosen.asTable ? 'table' : 'figure'}
          onView={(view) => choose({ asTable: view === 'table' })}
          label={words.mineTitle}
          names={words.views}
        />
      </div>
      <p className="meta" role="status">
        {words.shown(shown.length, all.length)}
      </p>
      {shown.length === 0 && (
        <EmptyState title={words.noMatch}>
          <button
            type="button"
            className="button button-secondary"
            onClick={() => choose({ kind: null, part: null, onlyMine: false })}
          >
            {words.showAll}
          </button>
        </EmptyState>
      )}
      {chosen.asTable && shown.length > 0 && (
        <ObstacleTable obstacles={[...groups.flatMap((group) => group.obstacles), ...solved]} onChanged={onChanged} />
      )}
      {!chosen.asTable &&
        groups.map((group) => <ObstacleBoard key={group.key} group={group} all={all} onChanged={onChanged} />)}
      {!chosen.asTable && solved.length > 0 && (
        <Section title={words.solvedTitle} lead={words.solvedLead}>
          <ObstacleTable obstacles={solved} readOnly onChanged={onChanged} />
        </Section>
      )}
    </>
  );
}
