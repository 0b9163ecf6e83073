/** What the Pruefschema says of the law itself: one line, and the rest on a press. */
import { NormText } from '#areas/erlasse/screens/index.ts';
import { count } from '#ui/format.ts';

export function Rechtshinweise({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <details className="vf-hinweis">
      <summary>{count(of.length, 'Hinweis', 'Hinweise')} zum Stand des Rechts</summary>
      {of.map((hinweis) => (
        <p key={hinweis}>
          <NormText text={hinweis} />
        </p>
      ))}
    </details>
  );
}
