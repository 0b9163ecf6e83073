/** Two people changed the same thing: both versions are shown, and nothing is overwritten without a decision. */
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { codeOf, Note } from './States.tsx';

export interface Difference {
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

interface ConflictProps {
  readonly problem: Error | undefined;
  /** The fields that differ, once the new state has been loaded. */
  readonly differences: readonly Difference[];
  /** Keeps what was typed and lets it be saved on top of the new state. */
  readonly onKeepMine: () => void;
  /** Throws away what was typed. */
  readonly onTakeTheirs: () => void;
}

export function isConflict(problem: Error | undefined): boolean {
  return codeOf(problem) === 'allgemein.KONFLIKT';
}

export function ConflictNote({ problem, differences, onKeepMine, onTakeTheirs }: ConflictProps) {
  if (!isConflict(problem)) return null;
  return (
    <Note
      kind="warning"
      alert
      title="Jemand hat das inzwischen geändert"
      actions={
        <>
          <Button onClick={onKeepMine}>Meine Angaben behalten und weiter bearbeiten</Button>
          <Button onClick={onTakeTheirs}>Meine Angaben verwerfen</Button>
        </>
      }
    >
      <p>Gespeichert ist noch nichts von Ihnen. Bitte vergleichen Sie:</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Angabe</th>
            <th scope="col">Jetzt gespeichert</th>
            <th scope="col">Ihre Eingabe</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.label}>
              <th scope="row">{one.label}</th>
              <td>{one.theirs}</td>
              <td>{one.mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Note>
  );
}
