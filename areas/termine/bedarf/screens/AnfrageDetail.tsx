/** One request whole: who, which wishes, which proof; what the desk decides about it. */
import { useState } from 'react';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay, formatMomentShort } from '#ui/format.ts';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { decideHaerte, decideNummer, decideTitel, listTerminanfragen, readTerminanfrage } from '../zuteilung.api.ts';
import { grundSatz, HAERTE_WORTE, TITELSTAND_WORTE } from './worte.ts';
import './bedarf.css';

type Ganz = OutputOf<typeof readTerminanfrage>;
const OHNE: Readonly<Record<string, string>> = {
  duldung: 'keine Nummer: Duldung',
  verlust: 'keine Nummer: Verlust',
  neugeboren: 'keine Nummer: neugeboren',
  sonst: 'keine Nummer',
};
const TAGE = ['Mo', 'Di', 'Mi', 'Do', 'Fr'];

export function AnfrageDetail({ id }: { readonly id: string }) {
  const load = useLoad(readTerminanfrage, { id });
  return (
    <Loaded of={load} words="Die Anfrage wird geladen">
      {(of) => (
        <div className="pane-inset be-amt">
          <h2>
            {of.anliegenName} · {of.kennung}
          </h2>
          <p>{of.grund ? `Rang ${of.rang}: ${grundSatz(of.grund)}` : 'Nimmt noch nicht an der Zuteilung teil.'}</p>
          <Leute of={of} />
          <Nachweise of={of} />
          {['offen', 'angeboten', 'unbestaetigt'].includes(of.stand) && <Entscheidungen key={of.version} of={of} />}
        </div>
      )}
    </Loaded>
  );
}

function Leute({ of }: { readonly of: Ganz }) {
  return (
    <>
      <h3>Personen</h3>
      <ul>
        {of.leute.map(({ familienname, vornamen, geburtsdatum, nummer, ohneNummer }) => (
          <li key={`${familienname} ${vornamen} ${geburtsdatum}`}>
            {familienname}, {vornamen}, geboren {geburtsdatum.split('-').reverse().join('.')},{' '}
            {nummer ?? OHNE[ohneNummer ?? 'sonst']}
          </li>
        ))}
      </ul>
      <h3>Wünsche</h3>
      <p>
        {formatDay(of.fruehestens)} bis {formatDay(of.spaetestens)}
        {of.wochentage.length > 0 && `, ${of.wochentage.map((nr) => TAGE[nr - 1]).join(' ')}`}
        {of.haelften.length > 0 && `, ${of.haelften.join(' und ')}`}
      </p>
      {of.wunsch && <p>{of.wunsch}</p>}
      <p>
        Erreichbar: {of.email ?? of.telefon ?? '–'}. Angebote bisher: {of.angebote}.{' '}
        {of.antraege > 0 ? 'Mit der Anfrage ist ein Antrag gestellt; er liegt unter Anträge.' : 'Kein Antrag gestellt.'}
      </p>
    </>
  );
}

const WOZU: Readonly<Record<string, string>> = { titel: 'Titel', haerte: 'Härtegrund', nummer: 'Person' };

function Nachweise({ of }: { readonly of: Ganz }) {
  return (
    <>
      <h3>Nachweise</h3>
      {of.nachweise.length === 0 && <p>Es ist keiner hochgeladen.</p>}
      <ul>
        {of.nachweise.map(({ id, wozu, dateiname, am }) => (
          <li key={id}>
            <a href={`/api/termine/zuteilung/nachweise/${id}`} target="_blank" rel="noreferrer">
              {dateiname}
            </a>{' '}
            ({WOZU[wozu]}, {formatMomentShort(am)})
          </li>
        ))}
      </ul>
    </>
  );
}

function Entscheidungen({ of }: { readonly of: Ganz }) {
  const [grund, setGrund] = useState('');
  const [titelBis, setTitelBis] = useState(of.titelBis ?? '');
  const { id, version } = of;
  return (
    <>
      <TextArea
        name="grund"
        label="Grund, wenn Sie etwas ablehnen"
        hint="Die Person liest diesen Satz."
        optional
        value={grund}
        onChange={setGrund}
      />
      {(of.nummerStand === 'offen' || of.nummerStand === 'abgelehnt') && (
        <Paar titel="Person" contract={decideNummer} input={(ergebnis) => ({ id, version, ergebnis, grund })} />
      )}
      {of.haerte && (
        <Paar
          titel={`Härtegrund: ${HAERTE_WORTE[of.haerte]}${of.haerteStand === 'offen' ? '' : `, ${of.haerteStand === 'bestaetigt' ? 'bestätigt' : 'abgelehnt'}`}`}
          contract={decideHaerte}
          input={(ergebnis) => ({ id, version, ergebnis, grund })}
        />
      )}
      <DayField name="titelBis" label="Titel gilt bis" optional value={titelBis} onChange={setTitelBis} />
      <Paar
        titel={`Ende des Titels (${TITELSTAND_WORTE[of.titelStand]})`}
        contract={decideTitel}
        input={(ergebnis) => ({
          ...{ id, version },
          ergebnis: ergebnis === 'bestaetigt' ? ('bestaetigt' as const) : ('widerlegt' as const),
          ...(titelBis ? { titelBis } : {}),
        })}
      />
    </>
  );
}

interface PaarProps<C extends Contract> {
  readonly titel: string;
  readonly contract: C;
  input(ergebnis: 'bestaetigt' | 'abgelehnt'): RawInputOf<C>;
}

function Paar<C extends Contract>({ titel, contract, input }: PaarProps<C>) {
  const act = useAct(contract, { changes: [readTerminanfrage, listTerminanfragen] });
  const decide = async (ergebnis: 'bestaetigt' | 'abgelehnt') => {
    if (await act.run(input(ergebnis))) toast(`${titel}: gespeichert`);
  };
  return (
    <section>
      <h3>{titel}</h3>
      <ProblemNote problem={act.problem} />
      <Button kind="secondary" busy={act.busy} onClick={() => void decide('bestaetigt')}>
        Bestätigen
      </Button>{' '}
      <Button kind="text" busy={act.busy} onClick={() => void decide('abgelehnt')}>
        Ablehnen
      </Button>
    </section>
  );
}
