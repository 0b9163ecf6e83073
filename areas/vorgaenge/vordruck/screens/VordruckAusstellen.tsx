/** From a person to the printed form: what comes onto it, the next number, print, look at it, hand it out. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { openPdf } from '../../titel/screens/pdf.ts';
import type { Inhalt, Lage } from '../inhalt.schema.ts';
import * as api from '../vordruck.api.ts';
import type { Vordruck, Vordruckart } from '../vordruck.schema.ts';
import { InDerHand } from './InDerHand.tsx';
import { Lagefragen } from './Lagefragen.tsx';
import { ART_OPTIONS } from './worte.ts';

interface Wen {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId?: string;
}

export function VordruckAusstellen({ wen, onClose }: { wen: Wen; onClose(): void }) {
  const bestand = useLoad(api.listVordruckbestand, {});
  const [art, setArt] = useState<Vordruckart | ''>(wen.verfahrenId ? 'fiktionsbescheinigung' : '');
  const [taken, setTaken] = useState<Vordruck>();
  return (
    <Dialog title={taken ? `Vordruck ${taken.kennung}` : 'Vordruck ausstellen'} wide onClose={onClose}>
      {taken ? (
        <InDerHand
          of={taken}
          onDone={() => {
            toast(`${taken.kennung} ist ausgegeben`);
            onClose();
          }}
          onSpoilt={() => setTaken(undefined)}
        />
      ) : (
        <div className="u-stack">
          <SelectField
            name="art"
            label="Vordruck"
            empty="Bitte wählen"
            options={ART_OPTIONS}
            value={art}
            onChange={setArt}
          />
          {art !== '' && (
            <Loaded of={bestand} words="Bestand wird geladen">
              {({ bestand: all }) => (
                <Schreiben
                  key={art}
                  art={art}
                  wen={wen}
                  orte={all.filter((one) => one.art === art && one.lager > 0)}
                  onTaken={setTaken}
                />
              )}
            </Loaded>
          )}
        </div>
      )}
    </Dialog>
  );
}

interface SchreibenProps {
  readonly art: Vordruckart;
  readonly wen: Wen;
  readonly orte: readonly { ort: string; lager: number; naechster?: string | undefined }[];
  readonly onTaken: (vordruck: Vordruck) => void;
}

function Schreiben({ art, wen, orte, onTaken }: SchreibenProps) {
  const [lage, setLage] = useState<Partial<Lage>>({});
  const [ort, setOrt] = useState(orte.length === 1 ? (orte[0]?.ort ?? '') : '');
  const inhalt = useLoad(api.proposeVordruck, { art, ...wen, lage }, { keepLast: true });
  return (
    <>
      {orte.length === 0 ? (
        <Note kind="warning" title="Von diesem Vordruck liegt keiner im Lager">
          Nehmen Sie bei den Vordrucken eine Lieferung an.
        </Note>
      ) : (
        <SelectField
          name="ort"
          label="Aus welchem Lager?"
          empty="Bitte wählen"
          options={orte.map((one) => ({ value: one.ort, label: `${one.ort} (nächste Nummer ${one.naechster ?? ''})` }))}
          value={ort}
          onChange={setOrt}
        />
      )}
      <Loaded of={inhalt} words="Der Inhalt wird zusammengestellt">
        {(data) => (
          <>
            <Lagefragen art={art} frage={data.frage} lage={lage} onChange={setLage} />
            {data.hindernis ? (
              <Note kind="warning" title="Noch nicht auszustellen">
                {data.hindernis.satz} ({data.hindernis.norm})
              </Note>
            ) : (
              <Entnehmen
                key={JSON.stringify(data)}
                art={art}
                wen={wen}
                lage={lage}
                ort={ort}
                of={data}
                onTaken={onTaken}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

interface EntnehmenProps {
  readonly art: Vordruckart;
  readonly wen: Wen;
  readonly lage: Partial<Lage>;
  readonly ort: string;
  readonly of: Inhalt;
  readonly onTaken: (vordruck: Vordruck) => void;
}

/** Long texts get a field that shows them whole. */
const LONG = new Set(['wirkung', 'arbeit', 'nebenbestimmungen']);
const DAY = 'gueltigBis';

function Entnehmen({ art, wen, lage, ort, of, onTaken }: EntnehmenProps) {
  const [angaben, setAngaben] = useState<Record<string, string>>(
    Object.fromEntries(of.felder.map(({ feld, wert }) => [feld, wert])),
  );
  const [gueltigBis, setGueltigBis] = useState(of.gueltigBis ?? '');
  const take = useAct(api.takeVordruck, { changes: [api.listVordruckbestand] });
  const print = useAct(api.printVordruck);
  const run = async () => {
    const { [DAY]: _day, ...worte } = angaben;
    const bis = gueltigBis === '' ? {} : { gueltigBis };
    const vordruck = await take.run({ ...wen, art, ort, lage, angaben: worte, ...bis });
    if (!vordruck) return;
    const printed = await print.run({ id: vordruck.id });
    if (printed) openPdf(printed.pdf);
    onTaken({ ...vordruck, version: vordruck.version + (printed ? 1 : 0) });
  };
  const set = (feld: string) => (wert: string) => setAngaben({ ...angaben, [feld]: wert });
  return (
    <form
      className="u-stack"
      aria-label="Inhalt des Vordrucks"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {of.gruende.length > 0 && (
        <ul className="plain-list" aria-label="Warum">
          {of.gruende.map(({ satz, norm }) => (
            <li key={satz}>
              {satz} {norm && <span className="u-muted">({norm})</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="form-columns">
        {of.felder.map(({ feld, label }) => {
          const field = { name: feld, label, value: angaben[feld] ?? '', onChange: set(feld) };
          if (feld === DAY)
            return <DayField key={feld} name={feld} label={label} value={gueltigBis} onChange={setGueltigBis} />;
          return LONG.has(feld) ? <TextArea key={feld} {...field} rows={3} /> : <TextField key={feld} {...field} />;
        })}
      </div>
      <ProblemNote problem={take.problem ?? print.problem} />
      <div className="form-actions">
        <Button
          kind="primary"
          type="submit"
          icon="dokument"
          busy={take.busy || print.busy}
          blocked={ort === '' ? 'Wählen Sie zuerst das Lager.' : undefined}
        >
          Nächsten Vordruck entnehmen und drucken
        </Button>
      </div>
    </form>
  );
}
