import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { AgencyMark } from '../../shared/parts/marks';
import { HalfHours } from '../../shared/parts/WeekLoad';
import { useCommonWords } from '../../shared/words';
import type { FamilyWeek } from './api';
import { useCalendarWords } from './words';

type Entry = FamilyWeek['entries'][number];

const WORK_DAYS = 5;
const hourly = (entry: Entry) => entry.minutes + 2 * entry.travelMinutes;

/** The week as a table on a wide screen, and as a list of days on a narrow one; both are read by those who listen. */
export function WeekTable({ week }: { week: FamilyWeek }) {
  const words = useCalendarWords().week;
  const formats = useFormats();
  const hours = (minutes: number) => words.hours(formats.number(minutes / 60));
  const entriesOn = (day: string) => week.entries.filter((entry) => formats.isoDay(entry.startsAt) === day);
  const days = week.days.filter((day, index) => index < WORK_DAYS || entriesOn(day.day).length > 0);
  return (
    <>
      <div className="week-wide">
        <table className="table week-table">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.party}</th>
              {days.map((day) => (
                <th scope="col" key={day.day}>
                  {formats.weekday(day.day).slice(0, 3)} {formats.shortDay(day.day)}
                </th>
              ))}
              <th scope="col">{words.total}</th>
            </tr>
          </thead>
          <tbody>
            {week.agencies.map((row) => (
              <tr key={row.agency.id}>
                <th scope="row">
                  <AgencyMark agency={row.agency} nameBeside />
                </th>
                {days.map((day) => (
                  <td key={day.day}>
                    <Cell entries={entriesOn(day.day).filter((entry) => entry.agency.id === row.agency.id)} />
                  </td>
                ))}
                <td>
                  <strong>{hours(row.total)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.dayTotal}</th>
              {days.map((day) => (
                <td key={day.day} className={day.over ? 'week-over' : undefined}>
                  <strong>{hours(day.minutes)}</strong>
                  {day.over && <span className="week-note">{words.over(hours(week.dayLimitMinutes))}</span>}
                </td>
              ))}
              <td>
                <strong>{hours(week.minutes)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="week-narrow">
        {days.map((day) => (
          <section key={day.day} aria-labelledby={`dag-${day.day}`}>
            <h3 id={`dag-${day.day}`} className={day.over ? 'week-day week-over' : 'week-day'}>
              <span>
                {formats.weekday(day.day)} {formats.shortDay(day.day)}
              </span>
              <span>
                {hours(day.minutes)}
                {day.over && ` ${words.over(hours(week.dayLimitMinutes))}`}
              </span>
            </h3>
            <ul role="list">
              {entriesOn(day.day).map((entry) => (
                <li key={entry.id} className={entry.clashes ? 'week-clash-line' : undefined}>
                  <AgencyMark agency={entry.agency} /> {entry.clashes && <Icon name="alert" size={15} />}
                  <strong>{formats.time(entry.startsAt)}</strong> <span lang="da">{entry.what}</span>{' '}
                  <span className="meta">
                    {hours(hourly(entry))}
                    {entry.cannotBeKept && `, ${words.cannot}`}
                    {entry.tentative && `, ${words.tentative}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="week-legend">
        <span>
          <HalfHours minutes={30} /> {words.legendHalf}
        </span>
        <span>
          <HalfHours minutes={30} tone="hollow" /> {words.legendCannot}
        </span>
        <span className="week-legend-clash">
          <HalfHours minutes={30} tone="clash" /> {words.legendClash}
        </span>
        <span>{words.limit(hours(week.dayLimitMinutes))}</span>
      </p>
    </>
  );
}

function Cell({ entries }: { entries: Entry[] }) {
  const words = useCalendarWords().week;
  const formats = useFormats();
  if (entries.length === 0) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{words.nothing}</span>
      </>
    );
  }
  return (
    <>
      {entries.map((entry) => (
        <span key={entry.id} className={entry.clashes ? 'week-cell week-clash' : 'week-cell'}>
          <span className="week-figure">
            <HalfHours
              minutes={hourly(entry)}
              tone={entry.cannotBeKept ? 'hollow' : entry.clashes ? 'clash' : 'amount'}
            />
            {words.hours(formats.number(hourly(entry) / 60))}
          </span>
          {entry.clashes && (
            <span className="week-note">
              <Icon name="alert" size={14} /> {formats.time(entry.startsAt)}
            </span>
          )}
          {entry.cannotBeKept && <span className="week-note-quiet">{words.cannot}</span>}
          {entry.tentative && <span className="week-note-quiet">{words.tentative}</span>}
        </span>
      ))}
    </>
  );
}

/** What is wrong with the week, in sentences, each with what can be done about it above. */
export function WeekFindings({ week }: { week: FamilyWeek }) {
  const words = useCalendarWords().week;
  const common = useCommonWords();
  const formats = useFormats();
  const hours = (minutes: number) => words.hours(formats.number(minutes / 60));
  const overloaded = week.days.filter((day) => day.over);
  const members = week.members.filter((member) => member.over);
  if (week.clashes.length === 0 && overloaded.length === 0 && members.length === 0) {
    return (
      <p>
        <Icon name="check" /> {words.fine}
      </p>
    );
  }
  return (
    <ul role="list">
      {week.clashes.map(({ first, second, who }) => (
        <li key={`${first.id}${second.id}`}>
          <strong className="week-finding-clash">
            <Icon name="alert" size={16} />{' '}
            {words.clash(formats.weekday(second.startsAt), formats.time(second.startsAt))}
          </strong>{' '}
          {words.clashWho(first.what, second.what, common.and(who.map((member) => member.name)))}
        </li>
      ))}
      {overloaded.map((day) => (
        <li key={day.day}>
          <strong>{words.dayOver(formats.weekday(day.day), hours(day.minutes))}</strong>{' '}
          {words.dayOverText(hours(week.dayLimitMinutes))}
        </li>
      ))}
      {members.map((member) => (
        <li key={member.id}>
          <strong>{words.memberOver(member.name, hours(member.minutes))}</strong>{' '}
          {words.memberOverText(hours(member.limitMinutes))}
        </li>
      ))}
    </ul>
  );
}
