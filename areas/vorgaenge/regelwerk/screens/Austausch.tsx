/** A file out, a file in: lists of a neighbouring office become drafts here, after a look at what they would change. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { count, dayOf } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { exportRegelwerk, getRegel, importRegelwerk, listRegelwerk } from '../regelwerk.api.ts';
import { Unterschiede } from './Unterschiede.tsx';

type Ergebnis = OutputOf<typeof importRegelwerk>;

export function Austausch({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [gueltigAb, setGueltigAb] = useState(dayOf(new Date(Date.now() + 86_400_000)));
  const [found, setFound] = useState<Ergebnis>();
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const look = useAct(importRegelwerk, { done: setFound });
  const take = useAct(importRegelwerk, {
    changes: [listRegelwerk, getRegel],
    done: ({ neu }) => {
      toast(`${count(neu.length, 'Entwurf', 'Entwürfe')} angelegt; eine zweite Person gibt sie frei.`);
      onClose();
    },
  });
  const check = (next: string, tag: string) => {
    setText(next);
    setWanted(new Set());
    if (next !== '') void look.run({ text: next, gueltigAb: tag, nurPruefen: true });
  };
  return (
    <Dialog title="Mit einem anderen Amt teilen" wide onClose={onClose}>
      <div className="form">
        <section className="u-stack">
          <h3>Weitergeben</h3>
          <p>Die Datei enthält, was heute gilt: Unterlagen, Gebühren und Verfahren. Sie nennt keine Personen.</p>
          <p>
            <a className={buttonClass('secondary')} href={urlOf(exportRegelwerk, {})} download>
              <Icon name="herunterladen" />
              <span>Regelwerk als Datei laden</span>
            </a>
          </p>
        </section>
        <section className="u-stack">
          <h3>Übernehmen</h3>
          <p>Bleibe prüft die Datei und zeigt, was sich ändern würde. Was Sie wählen, wird ein Entwurf.</p>
          <DayField
            name="gueltigAb"
            label="Soll gelten ab"
            value={gueltigAb}
            onChange={(tag) => {
              setGueltigAb(tag);
              if (/^\d{4}-\d{2}-\d{2}$/.test(tag)) check(text, tag);
            }}
            error={undefined}
          />
          <FileButton
            label="JSON-Datei wählen"
            accept=".json,application/json"
            busy={look.busy}
            onFile={(file) => void file.text().then((next) => check(next, gueltigAb))}
          />
          <ProblemNote problem={look.problem ?? take.problem} />
          {found && <Gefunden of={found} wanted={wanted} onWant={setWanted} />}
        </section>
        <div className="form-actions">
          <Button
            kind="primary"
            busy={take.busy}
            blocked={wanted.size === 0 ? 'Bitte wählen Sie, was Sie übernehmen.' : undefined}
            onClick={() => void take.run({ text, gueltigAb, nurPruefen: false, auswahl: [...wanted] })}
          >
            Als Entwürfe übernehmen
          </Button>
          <Button onClick={onClose}>Schließen</Button>
        </div>
      </div>
    </Dialog>
  );
}

interface GefundenProps {
  readonly of: Ergebnis;
  readonly wanted: ReadonlySet<string>;
  onWant(next: ReadonlySet<string>): void;
}

function Gefunden({ of: { amt, gleich, neu, abgelehnt }, wanted, onWant }: GefundenProps) {
  return (
    <div className="u-stack" aria-live="polite">
      <Note
        kind={abgelehnt.length > 0 ? 'warning' : 'info'}
        title={`${amt || 'Die Datei'}: ${count(neu.length, 'Eintrag ist', 'Einträge sind')} anders, ${gleich} gleich`}
      >
        {abgelehnt.length > 0 && (
          <ul className="plain-list">
            {abgelehnt.slice(0, 20).map(({ schluessel, grund }) => (
              <li key={schluessel}>
                {schluessel}: {grund}
              </li>
            ))}
          </ul>
        )}
      </Note>
      <ul className="plain-list">
        {neu.map(({ schluessel, name, unterschiede }) => (
          <li key={schluessel}>
            <Checkbox
              name={schluessel}
              label={name}
              value={wanted.has(schluessel)}
              onChange={(on) => {
                const next = new Set(wanted);
                if (on) next.add(schluessel);
                else next.delete(schluessel);
                onWant(next);
              }}
            />
            <Unterschiede of={unterschiede} caption={`Änderungen an ${name}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
