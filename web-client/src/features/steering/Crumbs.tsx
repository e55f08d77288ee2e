import { Link } from 'react-router';
import { addressOf } from './addresses';
import { useOverviewWords } from './words';

/** The way back up, and where one is. */
export function Crumbs({
  quarter,
  agency,
  here,
}: {
  quarter: string | null;
  agency?: { id: string; name: string } | undefined;
  here: string;
}) {
  const words = useOverviewWords();
  return (
    <nav className="crumbs" aria-label={words.crumbs}>
      <Link to={addressOf({ quarter })}>{words.title}</Link> /{' '}
      {agency && (
        <>
          <Link to={addressOf({ quarter, agency: agency.id })}>{agency.name}</Link> /{' '}
        </>
      )}
      <span aria-current="page">{here}</span>
    </nav>
  );
}
