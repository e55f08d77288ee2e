import { Link, useLocation } from 'react-router';
import { Page } from '../shared/parts/Page';
import { SignInLink } from '../shared/parts/states';
import { useAppWords } from './words';
import './pages.css';

/** What this is, and the way in. Comes back to the page that was asked for. */
export function SignInPage() {
  const words = useAppWords();
  const { pathname } = useLocation();
  const text = words.welcome;
  return (
    <Page title={text.title} heading={text.heading} lead={text.lead} className="welcome">
      <div className="actions welcome-sign-in">
        {pathname === '/' ? (
          <a className="button button-primary" href="/auth/sign-in?returnTo=%2Fstart">
            {words.signIn}
          </a>
        ) : (
          <SignInLink>{words.signIn}</SignInLink>
        )}
        <span className="meta">{text.forWhom}</span>
      </div>
      <dl className="welcome-roles">
        <div>
          <dt>{text.coordinator}</dt>
          <dd>{text.coordinatorText}</dd>
        </div>
        <div>
          <dt>{text.family}</dt>
          <dd>{text.familyText}</dd>
        </div>
        <div>
          <dt>{text.agency}</dt>
          <dd>{text.agencyText}</dd>
        </div>
        <div>
          <dt>{text.steering}</dt>
          <dd>{text.steeringText}</dd>
        </div>
      </dl>
    </Page>
  );
}

export function NoRolePage() {
  const { noRole } = useAppWords();
  return <Page title={noRole.title} lead={noRole.text} children={null} />;
}

export function NotFoundPage({ home }: { home: string }) {
  const { notFound } = useAppWords();
  return (
    <Page title={notFound.title} lead={notFound.text}>
      <div className="actions">
        <Link to={home}>{notFound.home}</Link>
      </div>
    </Page>
  );
}

function Explained({ title, parts }: { title: string; parts: [string, string][] }) {
  return (
    <Page title={title} className="explained">
      {parts.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </Page>
  );
}

export function DataUsePage() {
  const { data } = useAppWords();
  return <Explained title={data.title} parts={data.parts as [string, string][]} />;
}

export function AccessibilityPage() {
  const { access } = useAppWords();
  return <Explained title={access.title} parts={access.parts as [string, string][]} />;
}
