import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../shared/parts/Page';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { agencyPlansQuery } from './api';
import { useInboxWords } from './words';

/** The families where we may know something. */
export default function AgencyPlansPage() {
  const words = useInboxWords().plans;
  const common = useCommonWords();
  const plans = useQuery(agencyPlansQuery);
  return (
    <Page title={words.title} lead={words.lead}>
      {plans.isPending && <LoadingState />}
      {plans.error && (
        <ErrorState
          error={plans.error}
          onRetry={() => void plans.refetch()}
          copyFrom={plans.data ? plans.dataUpdatedAt : undefined}
        />
      )}
      {plans.data?.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      {plans.data && plans.data.length > 0 && (
        <table className="table table-blocks agency-plans">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.family}</th>
              <th scope="col">{words.column.members}</th>
              <th scope="col">{words.column.contact}</th>
            </tr>
          </thead>
          <tbody>
            {plans.data.map((plan) => (
              <tr key={plan.planId}>
                <th scope="row">
                  <Link to={`/planer/${plan.planId}`}>{common.family(plan.familyName)}</Link>
                </th>
                <td data-label={words.column.members}>{common.and(plan.members.map((member) => member.name))}</td>
                <td data-label={words.column.contact}>{plan.contactPoint.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
