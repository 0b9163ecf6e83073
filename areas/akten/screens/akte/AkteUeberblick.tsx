/** Beside the documents of an Akte: what is due, whose it is, what was noted, what holds it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { count, formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Note } from '#ui/States.tsx';
import type { Akte } from '../../akte.schema.ts';
import { AufbewahrungKarte } from '../../aufbewahrung/screens/AufbewahrungKarte.tsx';
import { Verwahrung } from '../../bestand/screens/Verwahrung.tsx';
import { NotizenDerAkte } from '../../notiz/screens/Notizen.tsx';
import { FamilieDerAkte } from '../../verweis/screens/Familie.tsx';
import { Verfuegungen } from '../../vorgang/screens/Verfuegungen.tsx';
import { WiedervorlagenDerAkte } from '../../vorgang/screens/Wiedervorlagen.tsx';
import { formatTeilDatumKurz } from '../person/teildatum.ts';
import { nameOfPerson, staatenOf } from '../person/worte.ts';
import { useMayIn } from '../teile/useMayIn.ts';
import { PersonAufnehmen } from './PersonAufnehmen.tsx';
import { useTeamName } from './teams.ts';
import { zustandWorte } from './worte.ts';

/** Where the way from the documents leads: by key, and on narrow screens by a button. */
export const AKTE_UEBERBLICK = 'akte-ueberblick';

export function goToUeberblick(): void {
  const target = document.getElementById(AKTE_UEBERBLICK);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

export function AkteUeberblick({ akte }: { akte: Akte }) {
  const team = useTeamName(akte.teamId);
  const may = useMayIn(akte.id);
  const [adding, setAdding] = useState(false);
  return (
    <section className="akte-ueberblick" id={AKTE_UEBERBLICK} tabIndex={-1} aria-label="Angaben zur Akte">
      {akte.inErkennung > 0 && (
        <Note kind="info" title={`${count(akte.inErkennung, 'Dokument wird', 'Dokumente werden')} gerade erkannt`}>
          Ansehen ist schon möglich. Die Suche findet den Text, sobald er erkannt ist.
        </Note>
      )}
      <WiedervorlagenDerAkte akteId={akte.id} />
      <section className="card" aria-labelledby="akte-personen">
        <h2 id="akte-personen">{akte.personen.length === 1 ? 'Person' : 'Personen'}</h2>
        <ul className="plain-list">
          {akte.personen.map((person) => (
            <li key={person.id}>
              <Link to="/personen/$personId" params={{ personId: person.id }}>
                {nameOfPerson(person)}
              </Link>
              <span className="cell-sub">
                {[
                  person.geburtsdatum ? `geb. ${formatTeilDatumKurz(person.geburtsdatum)}` : '',
                  staatenOf(person.staatsangehoerigkeiten),
                  person.rolle === 'mitgefuehrt' ? 'in dieser Akte mitgeführt' : '',
                ]
                  .filter((fact) => fact !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        {may('akten.bearbeiten') && (
          <p className="karte-fuss">
            <Button icon="personPlus" onClick={() => setAdding(true)}>
              Person aufnehmen
            </Button>
          </p>
        )}
        {adding && <PersonAufnehmen akte={akte} onClose={() => setAdding(false)} />}
      </section>
      <NotizenDerAkte akteId={akte.id} />
      <FamilieDerAkte akte={akte} />
      <Verwahrung akteId={akte.id} />
      <AufbewahrungKarte akteId={akte.id} />
      <section className="card" aria-labelledby="akte-angaben">
        <h2 id="akte-angaben">Akte</h2>
        <Facts
          of={[
            ['Aktenzeichen', akte.aktenzeichen],
            ['Ausländerdatei', zustandWorte(akte.zustand)],
            ['Team', team && `${team}, Buchstabe ${akte.buchstabe}`],
            ['Umfang', `${count(akte.dokumente, 'Dokument', 'Dokumente')}, ${count(akte.seiten, 'Seite', 'Seiten')}`],
            ['Zuletzt bewegt', formatMoment(akte.bewegtAm)],
            ['Angelegt', formatMoment(akte.angelegtAm)],
          ]}
        />
      </section>
      <Verfuegungen akte={akte} />
    </section>
  );
}
