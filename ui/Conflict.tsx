/** Two people changed the same thing: both versions are shown, and nothing is overwritten without a decision. */
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import type { FormState } from './form.ts';
import { codeOf, Note } from './States.tsx';

export interface Difference {
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

interface Versioned {
  readonly version: number;
}

export interface Base<T> {
  /** The version to send: a refresh in the background must not pass a stranger's change off as seen. */
  readonly version: number;
  /** What is saved now, as far as it is known here. */
  readonly now: T;
  /** The newer state was looked at. */
  accept(): void;
}

/** `const base = useBase(konto)`: what a form stands on while others may go on saving. */
export function useBase<T extends Versioned>(now: T): Base<T> {
  const [version, setVersion] = useState(now.version);
  return { version, now, accept: () => setVersion(now.version) };
}

interface Conflict<T, D extends object> {
  readonly form: FormState<D>;
  readonly base: Base<T>;
  /** From what is saved to what the fields hold. */
  readonly draftOf: (saved: T) => D;
  /** What differs between fields and what is saved, field by field. */
  readonly differences: (mine: D, theirs: T) => readonly Difference[];
}

/** `<Form problem={conflictNote({…})} onProblem={() => void refresh([getKonto])}>`; nothing when it is no conflict. */
export function conflictNote<T extends Versioned, D extends object>(conflict: Conflict<T, D>): ReactNode | undefined {
  const { form, base, draftOf, differences } = conflict;
  if (codeOf(form.problem) !== 'allgemein.KONFLIKT') return undefined;
  if (base.now.version === base.version)
    return (
      <Note kind="warning" title="Jemand hat das inzwischen geändert">
        Der neue Stand wird geladen …
      </Note>
    );
  return (
    <ConflictNote
      differences={differences(form.draft, base.now)}
      onKeepMine={() => {
        base.accept();
        form.clearProblem();
      }}
      onTakeTheirs={() => {
        base.accept();
        form.reset(draftOf(base.now));
      }}
    />
  );
}

interface ConflictNoteProps {
  readonly differences: readonly Difference[];
  /** Keeps what was typed and lets it be saved on top of the new state. */
  readonly onKeepMine: () => void;
  /** Throws away what was typed. */
  readonly onTakeTheirs: () => void;
}

function ConflictNote({ differences, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
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
      {differences.length === 0 ? (
        <p>Gespeichert ist dasselbe, was Sie eingegeben haben.</p>
      ) : (
        <>
          <p>Gespeichert ist noch nichts von Ihnen. Bitte vergleichen Sie:</p>
          <div className="table-wrap">
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
                    <td>{one.theirs || 'leer'}</td>
                    <td>{one.mine || 'leer'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Note>
  );
}

/** Fields as pairs of words; only those that differ. */
export function differencesOf<D>(
  fields: readonly (readonly [label: string, words: (draft: D) => string])[],
  mine: D,
  theirs: D,
): Difference[] {
  return fields
    .map(([label, words]) => ({ label, mine: words(mine), theirs: words(theirs) }))
    .filter((one) => one.mine !== one.theirs);
}
