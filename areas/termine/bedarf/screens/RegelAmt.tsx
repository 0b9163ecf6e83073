/** The rule with its numbers: drafted by one, released by another; every version stays. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { discardRegelentwurf, listRegelfassungen, releaseRegelentwurf, saveRegelentwurf } from '../zuteilung.api.ts';
import type { Haerte, Zuteilungsregel } from '../zuteilung.schema.ts';
import { RegelErklaert } from './RegelErklaert.tsx';
import { HAERTE_WORTE } from './worte.ts';

type Stand = OutputOf<typeof listRegelfassungen>;

export function RegelAmt() {
  const load = useLoad(listRegelfassungen, {});
  return (
    <Loaded of={load} words="Die Regel wird geladen">
      {(stand) => <Inhalt key={stand.fassungen.map(({ version }) => version).join()} stand={stand} />}
    </Loaded>
  );
}

const ZAHLEN = [
  ['hoechstWartetage', 'Tage, nach denen eine Anfrage vor allen anderen steht'],
  ['annahmeStunden', 'Arbeitsstunden zum Annehmen'],
  ['hoechstAngebote', 'Angebote, bis eine Anfrage endet'],
  ['jeLauf', 'Höchstens so viele Angebote je Lauf'],
] as const;

function Inhalt({ stand }: { readonly stand: Stand }) {
  const may = useMay();
  const entwurf = stand.fassungen.find(({ status }) => status === 'ENTWURF');
  return (
    <>
      <RegelErklaert regel={stand.gilt} />
      <p>
        So liest es die Öffentlichkeit: <a href="/termine/regel">Seite zur Regel</a>.
      </p>
      {entwurf && <Entwurf of={entwurf} pflegt={may('termine.pflegen')} />}
      {may('termine.pflegen') ? (
        <Aendern stand={stand} entwurf={entwurf} />
      ) : (
        <ul>
          {ZAHLEN.map(([key, label]) => (
            <li key={key}>
              {label}: {stand.gilt[key]}
            </li>
          ))}
        </ul>
      )}
      <h2>Fassungen</h2>
      <ul>
        <li>Mitgeliefert, gilt ohne eigene Fassung</li>
        {stand.fassungen.map(({ id, nummer, status, gueltigAb }) => (
          <li key={id}>
            Fassung {nummer},{' '}
            {status === 'ENTWURF' ? 'Entwurf' : status === 'FREIGEGEBEN' ? 'freigegeben' : 'verworfen'}
            {gueltigAb && `, ab ${formatDay(gueltigAb)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Entwurf({ of, pflegt }: { readonly of: Stand['fassungen'][number]; readonly pflegt: boolean }) {
  const changes = [listRegelfassungen];
  const release = useAct(releaseRegelentwurf, { changes });
  const discard = useAct(discardRegelentwurf, { changes });
  const seen = { id: of.id, version: of.version };
  return (
    <section>
      <Note>
        Ein Entwurf wartet{of.gueltigAb && `, er gilt ab ${formatDay(of.gueltigAb)}`}.{' '}
        {of.eigene ? 'Sie haben daran geschrieben; freigeben muss eine zweite Person.' : 'Sie können ihn freigeben.'}
      </Note>
      <ProblemNote problem={release.problem ?? discard.problem} />
      {pflegt && (
        <p>
          {!of.eigene && (
            <Button
              kind="primary"
              busy={release.busy}
              onClick={() => void release.run(seen).then((done) => done && toast('Die Regel ist freigegeben'))}
            >
              Regel freigeben
            </Button>
          )}{' '}
          <Button kind="text" busy={discard.busy} onClick={() => void discard.run(seen)}>
            Entwurf verwerfen
          </Button>
        </p>
      )}
    </section>
  );
}

function Aendern({
  stand,
  entwurf,
}: {
  readonly stand: Stand;
  readonly entwurf: Stand['fassungen'][number] | undefined;
}) {
  const [regel, setRegel] = useState<Zuteilungsregel>(entwurf?.regel ?? stand.gilt);
  const [gueltigAb, setGueltigAb] = useState(entwurf?.gueltigAb ?? '');
  const save = useAct(saveRegelentwurf, { changes: [listRegelfassungen] });
  const send = () =>
    save
      .run({ regel, gueltigAb, ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}) })
      .then((done) => done && toast('Der Entwurf ist gespeichert'));
  return (
    <form
      className="u-stack u-measure"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{entwurf ? 'Entwurf ändern' : 'Regel ändern'}</h2>
      <ProblemNote problem={save.problem} />
      <Reihenfolge haerten={regel.haerten} onChange={(haerten) => setRegel({ ...regel, haerten })} />
      {ZAHLEN.map(([key, label]) => (
        <TextField
          key={key}
          name={key}
          label={label}
          value={String(regel[key])}
          onChange={(wert) => setRegel({ ...regel, [key]: Number(wert.replace(/\D/g, '')) })}
        />
      ))}
      {(['fenster', 'arbeitszeit'] as const).map((key) => (
        <div key={key} className="u-row">
          {(['von', 'bis'] as const).map((ende) => (
            <TextField
              key={ende}
              name={`${key}.${ende}`}
              label={`${key === 'fenster' ? 'Der Lauf beginnt' : 'Arbeitsstunden zählen'} ${ende === 'von' ? 'ab' : 'bis'} (Uhrzeit)`}
              value={regel[key][ende]}
              onChange={(wert) => setRegel({ ...regel, [key]: { ...regel[key], [ende]: wert } })}
            />
          ))}
        </div>
      ))}
      <DayField name="gueltigAb" label="Gilt ab" value={gueltigAb} onChange={setGueltigAb} />
      <Button kind="primary" type="submit" busy={save.busy}>
        Entwurf speichern
      </Button>
    </form>
  );
}

interface ReihenfolgeProps {
  readonly haerten: readonly Haerte[];
  onChange(haerten: Haerte[]): void;
}

function Reihenfolge({ haerten, onChange }: ReihenfolgeProps) {
  const up = (at: number) => {
    const next = [...haerten];
    next.splice(at - 1, 0, ...next.splice(at, 1));
    onChange(next);
  };
  return (
    <>
      <h3>Härtegründe, der schwerste zuerst</h3>
      <ol>
        {haerten.map((one, at) => (
          <li key={one}>
            {HAERTE_WORTE[one]}{' '}
            {at > 0 && (
              <Button kind="text" onClick={() => up(at)}>
                {`${HAERTE_WORTE[one]} nach oben`}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
