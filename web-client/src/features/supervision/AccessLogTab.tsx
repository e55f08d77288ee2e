import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { endOfDay, momentOf } from '../../shared/format/localTime';
import { TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { EmptyState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { searchLog, type Criterion } from './api';
import { LogTable } from './LogTable';
import { useSupervisionWords } from './words';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Who did what. What is searched for is never in an address. */
export function AccessLogTab() {
  const words = useSupervisionWords().log;
  const formats = useFormats();
  const [criterion, setCriterion] = useState<Criterion | null>(null);
  const today = new Date();
  const form = useForm({
    defaultValues: {
      from: formats.isoDay(today.getTime() - WEEK_MS),
      until: formats.isoDay(today),
      subject: '',
      personNumber: '',
    },
  });
  const found = useInfiniteQuery({
    queryKey: keys.accessSearch(criterion ?? {}),
    queryFn: ({ pageParam }) => searchLog(criterion!, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: criterion !== null,
    gcTime: 0,
  });
  const lines = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={words.title} lead={words.lead}>
      <form
        noValidate
        onSubmit={(event) =>
          void form.handleSubmit((input) =>
            setCriterion({
              from: momentOf(`${input.from}T00:00`),
              until: endOfDay(input.until),
              subject: input.subject.trim() || null,
              personNumber: input.personNumber.trim() || null,
              deed: null,
            }),
          )(event)
        }
      >
        <div className="supervision-fields">
          <TextField label={words.from} type="date" registration={form.register('from')} />
          <TextField label={words.until} type="date" registration={form.register('until')} />
          <TextField
            label={words.subject}
            hint={words.subjectHint}
            optional={words.optional}
            registration={form.register('subject')}
            maxLength={100}
            autoComplete="off"
          />
          <TextField
            label={words.number}
            hint={words.numberHint}
            optional={words.optional}
            registration={form.register('personNumber')}
            maxLength={20}
            autoComplete="off"
          />
        </div>
        <div className="actions">
          <button type="submit" className="button button-primary">
            {words.search}
          </button>
        </div>
      </form>
      {criterion && found.isPending && <LoadingState />}
      <ProblemMessage error={found.error} />
      {found.data && lines.length === 0 && <EmptyState title={words.none} />}
      {lines.length > 0 && (
        <>
          <p role="status">{words.found(lines.length)}</p>
          <LogTable lines={lines} caption={words.title} />
        </>
      )}
      {found.hasNextPage && (
        <div className="actions">
          <button
            type="button"
            className="button button-secondary"
            disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {words.more}
          </button>
        </div>
      )}
    </Section>
  );
}
