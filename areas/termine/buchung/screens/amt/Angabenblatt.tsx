/** Who is named for a Termin, beside who of the register may be meant; a person says what holds. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatMoment, formatPartialDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { toast } from '#ui/Toast.tsx';
import { getTerminFuerAmt, listKalender, listTermineZu } from '../../../kalender/kalender.api.ts';
import { OHNE_NUMMER_WORTE } from '../../../kalender/screens/worte.tsx';
import {
  countTerminpruefungen,
  getTerminpruefung,
  judgeTerminpruefung,
  listTerminpruefungen,
} from '../../aufsicht.api.ts';
import { NICHT_IM_REGISTER, Registerwahl } from './Registerwahl.tsx';

type Pruefung = OutputOf<typeof getTerminpruefung>;
type Person = Pruefung['personen'][number];

const CHANGES = [
  listTerminpruefungen,
  countTerminpruefungen,
  getTerminpruefung,
  listTermineZu,
  getTerminFuerAmt,
  listKalender,
];

interface BlattProps {
  readonly terminId: string;
  readonly onDone: () => void;
}

export function Angabenblatt({ terminId, onDone }: BlattProps) {
  const pruefung = useLoad(getTerminpruefung, { terminId });
  return (
    <Loaded of={pruefung} words="Die Angaben werden geladen">
      {(of) => <Inhalt key={of.version ?? 0} of={of} onDone={onDone} />}
    </Loaded>
  );
}

const LAGE = {
  bekannt: { tone: 'success', wort: 'Nummer bekannt' },
  unbekannt: { tone: 'warning', wort: 'Nummer unbekannt' },
  'ohne-nummer': { tone: 'warning', wort: 'ohne Nummer' },
} as const;

function Inhalt({ of, onDone }: { readonly of: Pruefung; readonly onDone: () => void }) {
  const { terminId, kennung, version, personen } = of;
  const [wahl, setWahl] = useState<Readonly<Record<number, string>>>({});
  const [sagtAb, setSagtAb] = useState(false);
  const judge = useAct(judgeTerminpruefung, {
    changes: CHANGES,
    done: () => {
      toast('Angaben geprüft');
      onDone();
    },
  });
  const zuKlaeren = personen.flatMap(({ lage }, nr) => (lage === 'bekannt' ? [] : [nr]));
  const blocked = zuKlaeren.every((nr) => wahl[nr])
    ? undefined
    : 'Bitte sagen Sie zuerst, wer im Register gemeint ist oder dass die Person nicht darin steht.';
  const passt = () => {
    if (version === undefined || blocked !== undefined) return;
    const zugeordnet = zuKlaeren.flatMap((nr) => {
      const personId = wahl[nr];
      return personId && personId !== NICHT_IM_REGISTER ? [{ nr, personId }] : [];
    });
    void judge.run({ terminId, version, urteil: 'passt', personen: zugeordnet });
  };
  useShortcut('p', 'Angaben passen', passt, { group: 'Terminprüfung', enabled: version !== undefined });
  return (
    <div className="pane-inset u-stack tq-blatt">
      <Kopf of={of} />
      {version === undefined && (
        <Note kind="success" title="Hier ist nichts mehr zu prüfen">
          Jemand hat die Angaben schon geprüft, oder der Termin ist vorbei oder abgesagt.
        </Note>
      )}
      {personen.map((person, nr) => (
        <Einer
          // biome-ignore lint/suspicious/noArrayIndexKey: a person is who stands at this place of the visit
          key={nr}
          person={person}
          titel={personen.length > 1 ? `Person ${nr + 1} von ${personen.length}` : 'Angegeben ist'}
          wahl={wahl[nr]}
          vergeben={Object.entries(wahl).flatMap(([other, id]) => (Number(other) === nr ? [] : [id]))}
          onWahl={version === undefined ? undefined : (id) => setWahl({ ...wahl, [nr]: id })}
        />
      ))}
      <ProblemNote problem={judge.problem} />
      {version !== undefined && (
        <div className="form-actions">
          <Button kind="primary" icon="haken" shortcut="p" busy={judge.busy} blocked={blocked} onClick={passt}>
            Angaben passen
          </Button>
          <Button icon="entfaellt" onClick={() => setSagtAb(true)}>
            Angaben passen nicht …
          </Button>
        </div>
      )}
      {sagtAb && version !== undefined && (
        <ConfirmAct
          title={`Termin ${kennung} absagen?`}
          action="Termin absagen"
          danger
          contract={judgeTerminpruefung}
          input={{ terminId, version, urteil: 'absagen' }}
          changes={CHANGES}
          says="Termin abgesagt"
          onDone={onDone}
          onClose={() => setSagtAb(false)}
        >
          <p>
            Die Person bekommt in ihrer Sprache die Nachricht, dass ihre Angaben nicht zusammenpassen, und kann neu
            buchen. Die Zeit bekommt jemand anderes. Zurücknehmen lässt sich das nicht.
          </p>
        </ConfirmAct>
      )}
    </div>
  );
}

function Kopf({
  of: { terminId, kennung, beginn, tag, anliegen, personen, email, telefon },
}: {
  readonly of: Pruefung;
}) {
  return (
    <>
      <div>
        <h2>{personen[0] ? `${personen[0].familienname}, ${personen[0].vornamen}` : kennung}</h2>
        <p className="u-muted">
          {anliegen.join(', ')}, {formatMoment(beginn)}, Nummer{' '}
          <Link to="/kalender" search={{ tag, termin: terminId }}>
            {kennung}
          </Link>
        </p>
      </div>
      <Facts
        of={[
          ['E-Mail', email],
          ['Telefon', telefon],
        ]}
      />
    </>
  );
}

interface EinerProps {
  readonly person: Person;
  readonly titel: string;
  readonly wahl: string | undefined;
  readonly vergeben: readonly string[];
  readonly onWahl: ((id: string) => void) | undefined;
}

function Einer({ person, titel, wahl, vergeben, onWahl }: EinerProps) {
  const { familienname, vornamen, geburtsdatum, nummer, ohneNummer, lage } = person;
  return (
    <section className="tq-person" aria-label={`${familienname}, ${vornamen}`}>
      <div className="u-spread">
        <h3>{titel}</h3>
        <Status tone={LAGE[lage].tone}>{LAGE[lage].wort}</Status>
      </div>
      <Facts
        of={[
          ['Name', <strong key="name">{`${familienname}, ${vornamen}`}</strong>],
          ['Geboren', formatPartialDay(geburtsdatum)],
          ['Nummer', nummer],
          ['Ohne Nummer', ohneNummer && OHNE_NUMMER_WORTE[ohneNummer]],
        ]}
      />
      {lage === 'bekannt' && (
        <p className="u-muted">Zu dieser Nummer und diesem Geburtsdatum gibt es inzwischen ein Papier im Haus.</p>
      )}
      {lage !== 'bekannt' && onWahl && <Registerwahl person={person} wahl={wahl} vergeben={vergeben} onWahl={onWahl} />}
    </section>
  );
}
