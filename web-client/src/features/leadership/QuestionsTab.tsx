import { Section } from '../../shared/parts/Section';
import { useLeadershipWords } from './words';

/** What to ask each other and others, to take along on paper. Nothing is written here. */
export function QuestionsTab() {
  const words = useLeadershipWords().questions;
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={
        <button type="button" className="button button-secondary" onClick={() => window.print()}>
          {words.print}
        </button>
      }
    >
      <div className="leadership-questions">
        {words.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <p className="meta">{group.how}</p>
            <ol>
              {group.asks.map((ask) => (
                <li key={ask}>{ask}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Section>
  );
}
