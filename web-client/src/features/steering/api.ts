import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Overview = Schemas['Overview'];
export type Measure = Schemas['Measure'];
export type Row = Measure['rows'][number];
export type MeasureCode = Measure['code'];
export type MeasureHistory = Schemas['MeasureHistory'];
export type Cell = Schemas['Cell'];

export const overviewQuery = (period: string | null) =>
  queryOptions({
    queryKey: keys.overview(period),
    queryFn: () => bodyOf(api.GET('/reports/overview', { params: { query: { period: period ?? undefined } } })),
  });

/** One measure over every quarter of which it was given. */
export const measureQuery = (code: string) =>
  queryOptions({
    queryKey: keys.measure(code),
    queryFn: () => bodyOf(api.GET('/reports/measures/{code}', { params: { path: { code: code as MeasureCode } } })),
  });

/** The same numbers as a file. */
export const fileAddress = (period: string, ending: 'csv' | 'xlsx' | 'pdf'): string =>
  `/api/v1/reports/overview.${ending}?period=${encodeURIComponent(period)}`;
