import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export const myDayQuery = queryOptions({ queryKey: keys.myDay, queryFn: () => bodyOf(api.GET('/my-day')) });
