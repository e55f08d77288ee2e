import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Page } from '../../../shared/parts/Page';
import { EmptyState, ErrorState, LoadingState } from '../../../shared/parts/states';
import { ownObstaclesQuery } from './api';
import { ObstacleTable } from './ObstacleTable';
import { useContentWords } from './words';

/** What a leader is to move; of the families that met it, nothing is told. */
export default function OwnObstaclesPage() {
  const words = useContentWords().obstacles;
  const client = useQueryClient();
  const obstacles = useQuery(ownObstaclesQuery);
  return (
    <Page title={words.mineTitle} lead={words.mineLead}>
      {obstacles.isPending && <LoadingState />}
      {obstacles.error && <ErrorState error={obstacles.error} onRetry={() => void obstacles.refetch()} />}
      {obstacles.data?.length === 0 && <EmptyState title={words.mineNone} />}
      {obstacles.data && obstacles.data.length > 0 && (
        <ObstacleTable
          obstacles={obstacles.data}
          onChanged={() => void client.invalidateQueries({ queryKey: ownObstaclesQuery.queryKey })}
        />
      )}
    </Page>
  );
}
