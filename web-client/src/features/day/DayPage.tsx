import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useMe } from '../../shared/api/hooks';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { Icon } from '../../shared/parts/Icon';
import { Counter } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { TinyCurve } from '../../shared/parts/TinyCurve';
import { useCommonWords } from '../../shared/words';
import { AskedByOthers } from '../coordination/AskedByOthers';
import { EmergencyNotice } from '../emergency/EmergencyNotice';
import { MovedFamilies } from '../progress/MovedFamilies';
import { myDayQuery } from './api';
import { DayItem, useItemTitle } from './DayItem';
import { TodayWithFamilies } from './TodayWithFamilies';
import { useDayWords } from './words';
import './DayPage.css';

type MyDay = Schemas['MyDay'];
type Item = Schemas['WorkItem'];

const GROUPS = ['NOW', 'TODAY', 'WEEK'] as const;
const SHOWN_AT_ONCE = 5;

export default function DayPage() {
  const words = useDayWords();
  const formats = useFormats();
  const now = useNow();
  const day = useQuery(myDayQuery);
  const { shown, news, showNews } = useQuietNews(day.data);
  // A leader has no families of their own; theirs are on the unit's page.
  const coordinates = useMe().data?.roles.includes('COORDINATOR') ?? false;
  return (
    <Page
      title={words.title}
      kicker={`${formats.fullDay(now)} · ${formats.week(now)} · ${formats.atTime(now)}`}
      className="day"
    >
      {coordinates && <EmergencyNotice />}
      {day.isPending && <LoadingState />}
      {day.error && (
        <ErrorState
          error={day.error}
          onRetry={() => void day.refetch()}
          copyFrom={day.data ? day.dataUpdatedAt : undefined}
        />
      )}
      {shown && (
        <div className={coordinates ? 'two-columns' : undefined}>
          <div>
            <NewsLine news={news} onShow={showNews} />
            <Items
              items={shown.items}
              now={now}
              emptyHint={coordinates ? words.emptyHint : words.emptyHintLeader}
              afterAcute={<MovedFamilies families={shown.families} />}
            />
          </div>
          {coordinates && (
            <aside aria-label={words.families}>
              <AskedByOthers />
              <TodayWithFamilies today={shown.today} />
              <Families families={shown.families} />
            </aside>
          )}
        </div>
      )}
    </Page>
  );
}

/**
 * What the page shows, and what has come since. Something new never pushes the list while one works in it:
 * it is told, and comes in when asked for. What is done with, or has changed, is put right at once.
 */
function useQuietNews(read: MyDay | undefined) {
  const [admitted, setAdmitted] = useState<ReadonlySet<string> | null>(null);
  const known = admitted ?? (read ? new Set(read.items.map((item) => item.id)) : null);
  useEffect(() => {
    if (read && admitted === null) setAdmitted(new Set(read.items.map((item) => item.id)));
  }, [read, admitted]);
  if (!read || !known) return { shown: undefined, news: [] as Item[], showNews: () => undefined };
  const old = read.items.filter((item) => known.has(item.id));
  const nothingToDisturb = old.length === 0;
  const news = nothingToDisturb ? [] : read.items.filter((item) => !known.has(item.id));
  return {
    shown: { ...read, items: nothingToDisturb ? read.items : old },
    news,
    showNews: () => setAdmitted(new Set(read.items.map((item) => item.id))),
  };
}

function NewsLine({ news, onShow }: { news: Item[]; onShow: () => void }) {
  const words = useDayWords();
  const itemTitle = useItemTitle();
  return (
    <div role="status" className="day-news">
      {news[0] && (
        <>
          <Icon name="info" />
          <span>{words.news(news.length, itemTitle(news[0]))}</span>
          <button type="button" className="plain-button" onClick={onShow}>
            {words.show}
          </button>
        </>
      )}
    </div>
  );
}

function Items({
  items,
  now,
  emptyHint,
  afterAcute,
}: {
  items: Item[];
  now: number;
  emptyHint: string;
  afterAcute: ReactNode;
}) {
  const words = useDayWords();
  const [unfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  if (items.length === 0) {
    return (
      <>
        <EmptyState title={words.empty}>
          <p>{emptyHint}</p>
        </EmptyState>
        {afterAcute}
      </>
    );
  }
  const groups = GROUPS.map((group) => ({ group, items: items.filter((item) => item.group === group) }));
  /** After something is done, focus goes to the heading of what is next. */
  const focusNext = (id: string) => {
    const headings = [...(list.current?.querySelectorAll<HTMLElement>('.work-item h3') ?? [])];
    const index = headings.findIndex((heading) => heading.id === `ting-${id}`);
    const next = headings[index + 1] ?? headings[index - 1];
    (next ?? list.current)?.focus();
  };
  return (
    <>
      <div className="day-counts">
        <ul role="list">
          {groups
            .filter((one) => one.items.length > 0)
            .map(({ group, items: inGroup }) => (
              <li key={group}>
                <a href={`#${group}`}>
                  <strong className={group === 'NOW' ? 'signal' : undefined}>{inGroup.length}</strong>{' '}
                  <span>{words.counts[group]}</span>
                </a>
              </li>
            ))}
        </ul>
        <details className="day-order">
          <summary>{words.orderTitle}</summary>
          <p>{words.order}</p>
        </details>
      </div>
      <div ref={list} tabIndex={-1}>
        {groups.map(({ group, items: inGroup }) => {
          if (inGroup.length === 0) return group === 'NOW' && <Fragment key={group}>{afterAcute}</Fragment>;
          const folded = group === 'NOW' && !unfolded && inGroup.length > SHOWN_AT_ONCE;
          const shown = folded ? inGroup.slice(0, SHOWN_AT_ONCE) : inGroup;
          const section = (
            <Section
              id={group}
              title={words.groups[group]}
              count={<Counter count={inGroup.length} filled={group !== 'WEEK'} />}
            >
              {shown.map((item) => (
                <DayItem key={item.id} item={item} now={now} onDone={() => focusNext(item.id)} />
              ))}
              {folded && (
                <p className="day-folded">
                  {words.folded}{' '}
                  <button type="button" className="plain-button" onClick={() => setUnfolded(true)}>
                    {words.showAll(inGroup.length)}
                  </button>
                </p>
              )}
            </Section>
          );
          // What moved for a family comes before which forms are due; only what cannot wait comes before it.
          return (
            <Fragment key={group}>
              {section}
              {group === 'NOW' && afterAcute}
            </Fragment>
          );
        })}
      </div>
    </>
  );
}

function Families({ families }: { families: Schemas['FamilyGlance'][] }) {
  const words = useDayWords();
  const common = useCommonWords();
  return (
    <Section
      title={words.families}
      aside={<Link to="/familier">{words.allFamilies}</Link>}
      lead={families.length > 0 ? words.familiesLead : undefined}
    >
      {families.length === 0 ? (
        <p>
          {words.noFamilies} <Link to="/opret-plan">{words.openFirst}</Link>
        </p>
      ) : (
        <ul role="list" className="day-families">
          {families.map((family) => (
            <li key={family.planId}>
              <span>
                <Link to={`/familier/${family.planId}`}>{common.family(family.familyName)}</Link>
                <span className="day-family-waits">
                  {family.status === 'DRAFT' ? words.draft : words.waits(family.waiting)}
                  {family.onBehalfOf && ` · ${words.onBehalfOf(family.onBehalfOf)}`}
                </span>
              </span>
              <TinyCurve curve={family.curve} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
