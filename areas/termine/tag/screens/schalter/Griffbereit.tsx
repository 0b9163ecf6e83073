/** Right of the person: facts, what goes along, and what a desk does in between. */
import { type ReactNode, useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatAmount, formatPartialDay } from '#ui/format.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { toast } from '#ui/Toast.tsx';
import { getBesuchAmSchalter, getFehlzettel } from '../../besuch.api.ts';
import type { Besuch } from '../../besuch.schema.ts';
import { closeSchalter } from '../../schalter.api.ts';
import type { Schalter, Warteraum } from '../../schalter.schema.ts';
import { BEDARFSWORTE, isMissing, SPRACHWORTE } from '../worte.ts';
import { AnkommenDialog, NummerDialog } from './AnkunftDialoge.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { NACH_EINER_TAT } from './taten.ts';

export function Griffbereit({ raum, mein, bis }: { raum: Warteraum; mein: Schalter; bis: string }) {
  return (
    <aside className="termine-rechts" aria-label="Zur Person und schnell erledigen">
      {mein.besuchId && <ZurPerson besuchId={mein.besuchId} bis={bis} />}
      <Schnell raum={raum} mein={mein} />
    </aside>
  );
}

function ZurPerson({ besuchId, bis }: { besuchId: string; bis: string }) {
  const { data } = useLoad(getBesuchAmSchalter, { id: besuchId });
  if (!data) return null;
  return (
    <>
      <section className="card">
        <h2>Zur Person</h2>
        <Facts of={factsOf(data)} />
      </section>
      <Mitgeben besuch={data} bis={bis} />
    </>
  );
}

function factsOf(besuch: Besuch): (readonly [string, ReactNode])[] {
  const { verfahrenId, akteId } = besuch;
  return [
    ['Geboren', besuch.geburtsdatum && formatPartialDay(besuch.geburtsdatum)],
    ['Sprache', SPRACHWORTE[besuch.sprache]],
    ['Braucht', besuch.bedarf.map((one) => BEDARFSWORTE[one]).join(', ')],
    ['Personen', besuch.personen > 1 ? String(besuch.personen) : ''],
    ['Termin', besuch.kennung],
    [
      'Vorgang',
      verfahrenId && (
        <Link to="/vorgaenge/$verfahrenId" params={{ verfahrenId }}>
          {besuch.verfahren ?? 'öffnen'}
        </Link>
      ),
    ],
    [
      'Akte',
      akteId && (
        <Link to="/akten/$akteId" params={{ akteId }}>
          {besuch.aktenzeichen ?? 'öffnen'}
        </Link>
      ),
    ],
  ];
}

function Mitgeben({ besuch, bis }: { besuch: Besuch; bis: string }) {
  const missing = besuch.unterlagen.filter(isMissing).length;
  if (missing === 0 && besuch.gebuehrCent === null) return null;
  return (
    <section className="card">
      <h2>Mitgeben</h2>
      <ul className="plain-list termine-mitgeben">
        {besuch.gebuehrCent !== null && (
          <li>
            <Icon name="geld" /> <span>Quittung</span> <span>{formatAmount(besuch.gebuehrCent)}</span>
          </li>
        )}
        {missing > 0 && (
          <li>
            <Icon name="drucken" />
            <a
              className="btn btn-text"
              href={urlOf(getFehlzettel, { id: besuch.id, ...(/^\d{4}-\d\d-\d\d$/.test(bis) ? { bis } : {}) })}
              target="_blank"
              rel="noreferrer"
            >
              Liste: noch offen
            </a>
            <span>
              {missing === 1 ? '1 Unterlage' : `${missing} Unterlagen`}
              {besuch.sprache !== 'de' && `, auch ${SPRACHWORTE[besuch.sprache]}`}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}

type Offen = 'ankommen' | 'nummer' | 'pause';

const WEGE: readonly { readonly key: string; readonly open: Offen; readonly label: string; readonly icon: IconName }[] =
  [
    { key: '1', open: 'ankommen', label: 'Ankunft eintragen', icon: 'haken' },
    { key: '2', open: 'nummer', label: 'Nummer ausgeben', icon: 'plus' },
    { key: '3', open: 'pause', label: 'Pause machen', icon: 'uhr' },
  ];

function Schnell({ raum, mein }: { raum: Warteraum; mein: Schalter }) {
  const [open, setOpen] = useState<Offen>();
  const close = useAct(closeSchalter, { changes: NACH_EINER_TAT, done: () => toast('Der Schalter ist geschlossen') });
  useShortcut('1', 'Ankunft eintragen', () => setOpen('ankommen'), { group: 'Schalter' });
  useShortcut('2', 'Nummer ausgeben', () => setOpen('nummer'), { group: 'Schalter' });
  useShortcut('3', 'Pause machen', () => setOpen('pause'), { group: 'Schalter' });
  const done = () => setOpen(undefined);
  return (
    <section className="card">
      <h2>Schnell erledigen</h2>
      <ul className="plain-list termine-schnell">
        {WEGE.map(({ key, open: what, label, icon }) => (
          <li key={key}>
            <Icon name={icon} />
            <button type="button" className="btn btn-text" onClick={() => setOpen(what)}>
              {label}
            </button>
            <Kbd>{key}</Kbd>
          </li>
        ))}
      </ul>
      <ProblemNote problem={close.problem} />
      <Button kind="quiet" icon="abmelden" busy={close.busy} onClick={() => void close.run({ platzId: mein.platzId })}>
        Schalter schließen
      </Button>
      {open === 'ankommen' && <AnkommenDialog standortId={raum.standortId} onClose={done} />}
      {open === 'nummer' && <NummerDialog raum={raum} onClose={done} />}
      {open === 'pause' && <PauseDialog raum={raum} mein={mein} onClose={done} />}
    </section>
  );
}
