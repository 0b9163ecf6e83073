/** One document in hand: its page, and beside it what is proposed. Enter takes all of it; every part can be changed. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { count, formatAgo } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useKeyNote, useShortcut } from '#ui/shortcuts.tsx';
import { announce } from '#ui/Toast.tsx';
import type { Karte } from '../einordnung.schema.ts';
import { AbsenderFeld } from './AbsenderFeld.tsx';
import { AkteFeld } from './AkteFeld.tsx';
import { type Entwurf, entwurfOf, prozentWorte } from './entwurf.ts';
import { Seitenbild } from './Seitenbild.tsx';
import { TypFeld } from './TypFeld.tsx';
import { useEnter } from './useEnter.ts';
import type { Tisch } from './useTisch.ts';
import { type Feld, Verlassen } from './Verlassen.tsx';

const GROUP = 'Einordnen';
const LEAVE = ['Enter', 'Escape'] as const;

export function EinordnenTisch({ karte, tisch }: { karte: Karte; tisch: Tisch }) {
  const [entwurf, setEntwurf] = useState<Entwurf>(() => entwurfOf(karte));
  const [sucht, setSucht] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);
  const datum = useRef<Feld>(null);
  const absender = useRef<Feld>(null);
  const change = (values: Partial<Entwurf>) => setEntwurf((before) => ({ ...before, ...values }));
  const back = () => submit.current?.focus({ preventScroll: true });
  // The next document stands there: one key after the other works the queue off.
  useEffect(() => submit.current?.focus({ preventScroll: true }), []);
  const blocked = entwurf.typ === '' ? 'Bitte wählen Sie zuerst, was das ist.' : undefined;
  const accept = () => {
    if (blocked) return announce(blocked);
    tisch.decide(karte, {
      typ: entwurf.typ,
      datum: entwurf.datum === '' ? null : entwurf.datum,
      absender: entwurf.absender.trim() === '' ? null : entwurf.absender.trim(),
      ...(entwurf.akte ? { akteId: entwurf.akte.id } : {}),
    });
  };
  useEnter(accept);
  useKeyNote('Enter', 'Alles übernehmen, nächstes Dokument', GROUP);
  useShortcut('d', 'Datum ändern', () => datum.current?.enter(), { group: GROUP });
  useShortcut('s', 'Absender ändern', () => absender.current?.enter(), { group: GROUP });
  useShortcut('a', 'Akte suchen', () => setSucht(true), { group: GROUP });
  useShortcut('w', 'Später: ans Ende legen', () => tisch.later(karte), { group: GROUP });
  return (
    <div className="blatt-tisch">
      <Seitenbild karte={karte} />
      <aside className="blatt-leiste" aria-label="Vorschläge">
        <Kopf karte={karte} />
        <ProblemNote problem={tisch.zurueck?.dokumentId === karte.dokumentId ? tisch.zurueck.problem : undefined} />
        <TypFeld karte={karte} typ={entwurf.typ} onChoose={(typ) => change({ typ })} onDone={back} />
        <div className="ein-felder">
          <Verlassen ref={datum} keys={LEAVE} onLeave={back}>
            <DayField
              label="Datum (Taste D)"
              name="datum"
              value={entwurf.datum}
              onChange={(value) => change({ datum: value })}
              hint={karte.datum && <Grund von={karte.datum} />}
            />
          </Verlassen>
          <Verlassen ref={absender} keys={LEAVE} onLeave={back}>
            <AbsenderFeld karte={karte} value={entwurf.absender} onChange={(value) => change({ absender: value })} />
          </Verlassen>
        </div>
        <AkteFeld
          karte={karte}
          akte={entwurf.akte}
          sucht={sucht}
          onSearch={() => setSucht(true)}
          onChoose={(akte) => {
            change({ akte });
            setSucht(false);
            back();
          }}
        />
        <div className="ein-fuss">
          <Button ref={submit} kind="primary" block shortcut="⏎" blocked={blocked} onClick={accept}>
            Übernehmen und weiter
          </Button>
          <Button kind="text" shortcut="W" onClick={() => tisch.later(karte)}>
            Später
          </Button>
        </div>
      </aside>
    </div>
  );
}

export function Grund({ von }: { von: { readonly grund: string; readonly konfidenz: number } }) {
  return (
    <>
      {von.grund} · {prozentWorte(von.konfidenz)}
    </>
  );
}

function Kopf({ karte }: { karte: Karte }) {
  return (
    <header className="ein-kopf">
      <h2>
        <Link to="/dokumente/$dokumentId" params={{ dokumentId: karte.dokumentId }}>
          {karte.titel}
        </Link>
      </h2>
      <p className="u-muted u-small">
        {karte.dateiname} · {count(karte.drehungen.length, 'Seite', 'Seiten')} · {formatAgo(karte.eingegangenAm)}
      </p>
      {karte.eilig && <Status tone="warning">Hier kann eine Frist laufen</Status>}
      {karte.lesefehler && <Status tone="warning">Nicht alles war lesbar</Status>}
      {karte.widerspruch && (
        <Note kind="warning" title="Die Seiten nennen verschiedene Akten">
          Ordnen Sie die Datei im Eingang zu, oder teilen Sie sie.
        </Note>
      )}
    </header>
  );
}
