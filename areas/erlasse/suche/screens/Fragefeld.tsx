/** One large field. Enter asks; what names a person is said before anything is sent. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { findPersonenangaben, type Personenangabe } from '../personenbezug.rules.ts';

const ANGABEN: Record<Personenangabe['art'], string> = {
  geburtsdatum: 'ein Geburtsdatum',
  azr: 'eine AZR-Nummer',
  mail: 'eine Mailadresse',
  telefon: 'eine Telefonnummer',
  pass: 'eine Passnummer',
};

export function Fragefeld({ frage, onAsk }: { frage: string; onAsk: (frage: string) => void }) {
  const [typed, setTyped] = useState(frage);
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcut('/', 'Ins Fragefeld', () => field.current?.select(), { group: 'Recht und Erlasse' });
  // Who comes without a question comes to ask one.
  useEffect(() => {
    if (frage === '') field.current?.focus({ preventScroll: true });
  }, [frage]);
  const ask = () => {
    if (typed.trim() === '') field.current?.focus();
    else onAsk(typed.trim());
  };
  const persons = [...new Set(findPersonenangaben(typed).map(({ art }) => ANGABEN[art]))];
  return (
    <search>
      <form
        className="rf-frage"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label htmlFor="rf-frage">Was möchten Sie wissen?</label>
        <div className="rf-feld">
          <Icon name="suche" />
          <textarea
            ref={field}
            id="rf-frage"
            rows={1}
            maxLength={100_000}
            autoComplete="off"
            aria-describedby={persons.length > 0 ? 'rf-person' : undefined}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') field.current?.blur();
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              ask();
            }}
          />
          <Button kind="primary" type="submit">
            Suchen
          </Button>
        </div>
        {persons.length > 0 && (
          <p className="rf-person" id="rf-person" role="status">
            <Icon name="warnung" />
            <span>
              In der Frage steht {persons.join(' und ')}. Für die Suche im Recht braucht es das nicht: Bitte nehmen Sie
              es heraus.
            </span>
          </p>
        )}
      </form>
    </search>
  );
}
