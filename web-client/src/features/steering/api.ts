import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Overview = Schemas['Overview'];
export type Measure = Schemas['Measure'];
export type Row = Measure['rows'][number];
export type MeasureCode = Measure['code'];
export type MeasureHistory = Schemas['MeasureHistory'];
export type Cell = Schemas['Cell'];
export type Comparison = Schemas['Comparison'];
export type Neighbour = Schemas['Neighbour'];

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

/** The own municipality beside those that both have agreed to compare. */
export const comparisonQuery = (period: string | null) =>
  queryOptions({
    queryKey: keys.comparison(period),
    queryFn: () => bodyOf(api.GET('/reports/comparison', { params: { query: { period: period ?? undefined } } })),
  });

/** Says yes to another municipality, or takes that back; afterwards all quarters are read again. */
export function useAgreement(onDone: (neighbour: Neighbour, yes: boolean) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ neighbour, yes }: { neighbour: Neighbour; yes: boolean }) => {
      const params = { path: { municipalityCode: neighbour.code } };
      return bodyOf(
        yes
          ? api.PUT('/reports/comparison/{municipalityCode}', { params })
          : api.DELETE('/reports/comparison/{municipalityCode}', { params }),
      );
    },
    onSuccess: async (_, { neighbour, yes }) => {
      await client.invalidateQueries({ queryKey: keys.comparisons });
      onDone(neighbour, yes);
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.comparisons }),
  });
}

/** The same numbers as a file. */
export const fileAddress = (period: string, ending: 'csv' | 'xlsx' | 'pdf'): string =>
  `/api/v1/reports/overview.${ending}?period=${encodeURIComponent(period)}`;
