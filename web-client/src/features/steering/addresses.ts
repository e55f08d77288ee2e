import { useSearchParams } from 'react-router';

/** What a place of the drill is, as its address says it: codes and quarters, and nothing of a family. */
export interface Place {
  /** The quarter; the newest when null. */
  quarter: string | null;
  agency?: string | undefined;
  measure?: string | undefined;
  /** The municipality beside others. */
  beside?: boolean;
}

const QUARTER = 'kvartal';
const PART = 'part';

/** The address of a place: the municipality, a department of it, or one measure of either. */
export function addressOf({ quarter, agency, measure, beside }: Place): string {
  const query = new URLSearchParams();
  if (quarter) query.set(QUARTER, quarter);
  if (agency && measure) query.set(PART, agency);
  const path = measure
    ? `/overblik/tal/${encodeURIComponent(measure)}`
    : agency
      ? `/overblik/parter/${encodeURIComponent(agency)}`
      : beside
        ? '/overblik/kommuner'
        : '/overblik';
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** What the address says behind its question mark. */
export function usePlaceParams(): { quarter: string | null; part: string | null } {
  const [params] = useSearchParams();
  return { quarter: params.get(QUARTER), part: params.get(PART) };
}
