import { useQuery } from '@tanstack/react-query';
import { inboxQuery } from '../features/inbox/api';
import { myDayQuery } from '../features/day/api';
import type { Desk } from './roles';

/** How many things wait at a desk, from the same reading as its start page. */
export function useWaiting(desk: Desk): number {
  const day = useQuery({
    ...myDayQuery,
    enabled: desk === 'coordinator' || desk === 'leader',
    select: (read) => read.items.length,
  });
  const inbox = useQuery({ ...inboxQuery, enabled: desk === 'agency', select: (read) => read.unread });
  return (desk === 'coordinator' || desk === 'leader' ? day.data : desk === 'agency' ? inbox.data : 0) ?? 0;
}
