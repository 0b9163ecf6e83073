/** Divide a document: all its pages, a cut before each that begins a new one. By mouse or by keyboard, undone at any time. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import type { Target } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenParams } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, listDokumente } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import { DOKUMENTTYPEN } from '../../dokumenttyp.data.ts';
import { bildVon } from '../../screens/teile/bild.ts';
import { getUmordnung, splitDokument } from '../umordnung.api.ts';
import { partsOf } from './schnitte.ts';
import '../../screens/akten.css';
import './umordnung.css';

const TYPEN = DOKUMENTTYPEN.map(({ typ, name }) => ({ value: typ, label: name }));

export default function TeilenSeite() {
  const { dokumentId } = useScreenParams<'dokumentId'>();
  const dokument = useLoad(getDokument, { id: dokumentId });
  return (
    <Loaded of={dokument} words="Die Seiten werden geladen">
      {(data) => <Teilen key={data.version} dokument={data} />}
    </Loaded>
  );
}

interface Angabe {
  readonly titel: string;
  readonly typ: string;
}

function Teilen({ dokument }: { dokument: Dokument }) {
  const go = useGo();
  const [cuts, setCuts] = useState<ReadonlySet<number>>(new Set());
  const [named, setNamed] = useState<ReadonlyMap<number, Angabe>>(new Map());
  const parts = partsOf(dokument.seiten, cuts);
  const back: Target = dokument.akte
    ? { to: '/akten/$akteId/dokumente/$dokumentId', params: { akteId: dokument.akte.id, dokumentId: dokument.id } }
    : { to: '/dokumente/$dokumentId', params: { dokumentId: dokument.id } };
  const split = useAct(splitDokument, {
    changes: [getDokument, listDokumente, getAkte, getUmordnung],
    done: () => {
      toast(`Das Dokument wird in ${count(parts.length, 'Teil', 'Teile')} geteilt`);
      go(back);
    },
  });
  const toggle = (nr: number) => {
    const next = new Set(cuts);
    if (!next.delete(nr)) next.add(nr);
    setCuts(next);
  };
  const run = () =>
    split.run({
      id: dokument.id,
      version: dokument.version,
      teile: parts.map((seiten) => {
        const { titel = '', typ = '' } = named.get(seiten[0] as number) ?? {};
        return { seiten, ...(titel.trim() === '' ? {} : { titel }), ...(typ === '' ? {} : { typ }) };
      }),
    });
  return (
    <Page
      title={`${dokument.titel} teilen`}
      sub="Wählen Sie jede Seite, mit der ein neues Dokument beginnt. Das Original bleibt, wie es ist; die Teilung lässt sich zurücknehmen."
      crumbs={[{ label: 'Zurück zum Dokument', ...back }]}
      actions={
        <Button
          kind="primary"
          busy={split.busy}
          blocked={cuts.size === 0 ? 'Bitte setzen Sie mindestens einen Schnitt.' : undefined}
          onClick={() => void run()}
        >
          {cuts.size === 0 ? 'Teilen' : `In ${count(parts.length, 'Dokument', 'Dokumente')} teilen`}
        </Button>
      }
    >
      <ProblemNote problem={split.problem} />
      <ol className="teilen">
        {parts.map((seiten, index) => (
          <li key={seiten[0]} className="teilen-teil">
            <TeilKopf
              nummer={index + 1}
              seiten={seiten.length}
              value={named.get(seiten[0] as number) ?? { titel: '', typ: '' }}
              onChange={(value) => setNamed(new Map(named).set(seiten[0] as number, value))}
              fields={cuts.size > 0}
            />
            <ul className="teilen-seiten" aria-label={`Seiten von Dokument ${index + 1}`}>
              {seiten.map((nr) => (
                <li key={nr}>
                  <button
                    type="button"
                    className="teilen-seite"
                    aria-pressed={cuts.has(nr)}
                    disabled={nr === 1}
                    onClick={() => toggle(nr)}
                  >
                    <img
                      src={bildVon(dokument.id, nr, 160, dokument.seitenliste[nr - 1]?.drehung)}
                      alt=""
                      loading="lazy"
                      width="120"
                      height="170"
                    />
                    <span>
                      Seite {nr}
                      {cuts.has(nr) && <span className="u-muted"> · neu ab hier</span>}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Page>
  );
}

interface TeilKopfProps {
  readonly nummer: number;
  readonly seiten: number;
  readonly value: Angabe;
  readonly onChange: (value: Angabe) => void;
  readonly fields: boolean;
}

function TeilKopf({ nummer, seiten, value, onChange, fields }: TeilKopfProps) {
  return (
    <div className="teilen-kopf">
      <h2>
        Dokument {nummer} <span className="u-muted">{count(seiten, 'Seite', 'Seiten')}</span>
      </h2>
      {fields && (
        <div className="listen-wahl">
          <TextField
            name={`titel-${nummer}`}
            label="Titel"
            optional
            maxLength={300}
            value={value.titel}
            onChange={(titel) => onChange({ ...value, titel })}
          />
          <SelectField
            name={`typ-${nummer}`}
            label="Art"
            empty="von selbst erkennen"
            options={TYPEN}
            value={value.typ}
            onChange={(typ) => onChange({ ...value, typ })}
          />
        </div>
      )}
    </div>
  );
}
