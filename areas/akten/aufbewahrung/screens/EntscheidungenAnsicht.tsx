/** What the office decides itself about retention: valid, drafted, and by whom released. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { useNames } from '#ui/names.tsx';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAufbewahrungUeberblick, listFaellige } from '../aufbewahrung.api.ts';
import { discardEntscheidung, listEntscheidungen, releaseEntscheidung } from '../entscheidung.api.ts';
import { ENTSCHEIDUNGEN, type Entscheidung } from '../entscheidung.schema.ts';
import { EntscheidungEntwerfen } from './EntscheidungEntwerfen.tsx';
import { ENTSCHEIDUNG_WORTE, fristWorte } from './worte.ts';

type Fassung = OutputOf<typeof listEntscheidungen>['eintraege'][number];
const CHANGES = [listEntscheidungen, getAufbewahrungUeberblick, listFaellige];

export function EntscheidungenAnsicht() {
  const query = useLoad(listEntscheidungen, {});
  return (
    <Loaded of={query} words="Die Entscheidungen werden geladen">
      {({ eintraege }) => (
        <div className="u-stack">
          {ENTSCHEIDUNGEN.map((key) => (
            <EntscheidungKarte
              key={key}
              schluessel={key}
              fassungen={eintraege.filter((one) => one.schluessel === key)}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function EntscheidungKarte({ schluessel, fassungen }: { schluessel: Entscheidung; fassungen: readonly Fassung[] }) {
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const draft = fassungen.find(({ status }) => status === 'ENTWURF');
  const released = fassungen.filter(({ status }) => status === 'FREIGEGEBEN');
  const { titel, text } = ENTSCHEIDUNG_WORTE[schluessel];
  return (
    <section className="card" aria-labelledby={`ent-${schluessel}`}>
      <h2 id={`ent-${schluessel}`}>{titel}</h2>
      <p className="u-muted">{text}</p>
      {released.length === 0 && <Status tone="warning">noch nicht entschieden</Status>}
      <ul className="plain-list">
        {released.map((one) => (
          <li key={one.id}>
            <strong>{inhaltWorte(one)}</strong>
            <span className="cell-sub">
              {zeitWorte(one)} · {one.inhalt.grundlage}
            </span>
          </li>
        ))}
      </ul>
      {draft && <Entwurf fassung={draft} onEdit={() => setEditing(true)} />}
      {!draft && may('akten.loeschen-vorschlagen') && (
        <p className="aufb-knopf">
          <Button icon="bearbeiten" aria-label={`${titel}: neue Fassung entwerfen`} onClick={() => setEditing(true)}>
            Neue Fassung entwerfen
          </Button>
        </p>
      )}
      {editing && (
        <EntscheidungEntwerfen
          schluessel={schluessel}
          entwurf={draft}
          letzte={released[0]}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  );
}

function Entwurf({ fassung, onEdit }: { fassung: Fassung; onEdit(): void }) {
  const may = useMay();
  const names = useNames(fassung.bearbeitetVon);
  const release = useAct(releaseEntscheidung, { changes: CHANGES, done: () => toast('In Kraft gesetzt') });
  const discard = useAct(discardEntscheidung, { changes: CHANGES, done: () => toast('Entwurf verworfen') });
  const seen = { id: fassung.id, version: fassung.version };
  const by = fassung.bearbeitetVon.map((id) => names.get(id)).filter(Boolean);
  return (
    <div className="u-stack-tight">
      <p>
        <Status tone="warning">Entwurf, wartet auf die zweite Person</Status>
      </p>
      <p>
        <strong>{inhaltWorte(fassung)}</strong>
        <span className="cell-sub">
          {zeitWorte(fassung)} · {fassung.inhalt.grundlage}
          {by.length > 0 && ` · geschrieben von ${by.join(', ')}`}
        </span>
      </p>
      <ProblemNote problem={release.problem ?? discard.problem} />
      <p className="u-row">
        {may('akten.loeschen-freigeben') && (
          <Button busy={release.busy} onClick={() => void release.run(seen)}>
            In Kraft setzen
          </Button>
        )}
        {may('akten.loeschen-vorschlagen') && <Button onClick={onEdit}>Entwurf ändern</Button>}
        {may('akten.loeschen-vorschlagen') && (
          <Button kind="text" busy={discard.busy} onClick={() => void discard.run(seen)}>
            Verwerfen
          </Button>
        )}
      </p>
    </div>
  );
}

function inhaltWorte({ schluessel, inhalt }: Fassung): string {
  const { jahre, tage, abJahresende, anbieten, archiv } = inhalt;
  const frist = fristWorte(jahre, tage);
  if (schluessel === 'anbietung')
    return anbieten ? `${archiv || 'Das Archiv'} wird gefragt und hat ${frist} Zeit` : 'Wird nicht angeboten';
  if (schluessel === 'akteninhalt')
    return jahre + tage === 0 ? 'Genauso lange wie die Ausländerdatei B' : `${frist} länger als die Ausländerdatei B`;
  if (jahre + tage === 0) return 'Sofort zu löschen';
  return `${frist}${abJahresende ? ' ab dem Ende des Jahres' : ''}`;
}

function zeitWorte({ gueltigAb, gueltigBis }: Fassung): string {
  const from = gueltigAb ? `gilt ab ${formatDay(gueltigAb)}` : '';
  return gueltigBis ? `${from} bis ${formatDay(gueltigBis)}` : from;
}
