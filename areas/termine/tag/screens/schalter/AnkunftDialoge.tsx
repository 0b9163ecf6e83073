/** People who come to the desk instead of the kiosk: with a Termin, or without. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox, CheckboxGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { TERMINSPRACHEN, type Terminsprache } from '../../../termine.schema.ts';
import { checkIn, drawNummer } from '../../besuch.api.ts';
import { type AnkunftAntwort, BEDARFE, type Bedarf } from '../../besuch.schema.ts';
import { listAnliegenAmSchalter } from '../../schalter.api.ts';
import type { Warteraum } from '../../schalter.schema.ts';
import { BEDARFSWORTE, SPRACHWORTE, zeigeNummer } from '../worte.ts';
import { NACH_EINER_TAT } from './taten.ts';

export function AnkommenDialog({ standortId, onClose }: { standortId: string; onClose: () => void }) {
  const [code, setCode] = useState('');
  const [ausweis, setAusweis] = useState(false);
  const [answer, setAnswer] = useState<AnkunftAntwort>();
  const arrive = useAct(checkIn, { changes: NACH_EINER_TAT, done: setAnswer });
  const run = (trotzdem: boolean) => void arrive.run({ standortId, code, ausweisGesehen: ausweis, trotzdem });
  return (
    <Dialog title="Ankunft eintragen" onClose={onClose}>
      <ProblemNote problem={arrive.problem} />
      {answer && <Antwort antwort={answer} />}
      <form
        className="u-stack"
        onSubmit={(event) => {
          event.preventDefault();
          run(false);
        }}
      >
        <TextField
          label="Terminnummer oder QR-Code"
          hint="Wie auf der Bestätigung, etwa K7MX-42QD. Auch die Nummer von heute, wenn jemand zurückkommt."
          name="code"
          value={code}
          onChange={(value) => {
            setCode(value);
            setAnswer(undefined);
          }}
          autoComplete="off"
        />
        <Checkbox
          label="Name und Geburtsdatum mit dem Ausweis verglichen"
          name="ausweis"
          value={ausweis}
          onChange={setAusweis}
        />
        <div className="form-actions">
          {answer?.ergebnis === 'zu_frueh' ? (
            <Button kind="primary" busy={arrive.busy} onClick={() => run(true)}>
              Trotzdem jetzt eintragen
            </Button>
          ) : (
            <Button
              kind="primary"
              type="submit"
              busy={arrive.busy}
              blocked={code.trim().length < 3 ? 'Bitte geben Sie die Nummer ein.' : undefined}
            >
              Ist da
            </Button>
          )}
          <Button onClick={onClose}>Schließen</Button>
        </div>
      </form>
    </Dialog>
  );
}

const WORTE: Readonly<Record<AnkunftAntwort['ergebnis'], string>> = {
  zu_frueh: 'Zu früh',
  frueh: 'Angekommen, vor der Zeit',
  puenktlich: 'Angekommen',
  verspaetet: 'Angekommen, der Termin gilt noch',
  zu_spaet: 'Zu spät für den Termin: wartet ohne Vorrang',
  nummer: 'Die Nummer ist ausgegeben',
  schon_da: 'Ist schon eingetragen',
  schon_fertig: 'Dieser Besuch ist schon zu Ende',
  anderer_tag: 'Der Termin ist an einem anderen Tag',
  anderes_haus: 'Der Termin ist in einem anderen Haus',
};

export function Antwort({ antwort }: { antwort: AnkunftAntwort }) {
  const ok = antwort.nummer !== null;
  return (
    <Note kind={ok ? 'success' : 'warning'} title={WORTE[antwort.ergebnis]} alert>
      {antwort.nummer && <span className="termine-grosse-nummer">{zeigeNummer(antwort.nummer)}</span>}
      {antwort.ab && <>Ab {formatClock(antwort.ab)} geht es von selbst. </>}
      {antwort.haus && <>Bitte dorthin schicken: {antwort.haus}. </>}
      {antwort.davor !== null && (antwort.davor === 0 ? 'Niemand ist davor.' : `Davor: ${antwort.davor}.`)}
    </Note>
  );
}

export function NummerDialog({ raum, onClose }: { raum: Warteraum; onClose: () => void }) {
  const [anliegen, setAnliegen] = useState('');
  const [name, setName] = useState('');
  const [sprache, setSprache] = useState<Terminsprache | ''>('de');
  const [bedarf, setBedarf] = useState<readonly Bedarf[]>([]);
  const [answer, setAnswer] = useState<AnkunftAntwort>();
  const choices = useLoad(listAnliegenAmSchalter, { standortId: raum.standortId });
  const draw = useAct(drawNummer, { changes: NACH_EINER_TAT, done: setAnswer });
  const run = () =>
    void draw.run({
      standortId: raum.standortId,
      anliegen,
      sprache: sprache === '' ? 'de' : sprache,
      bedarf: [...bedarf],
      ...(name.trim() === '' ? {} : { name }),
    });
  return (
    <Dialog title="Nummer ausgeben" onClose={onClose}>
      <ProblemNote problem={draw.problem ?? choices.error ?? undefined} />
      {answer && <Antwort antwort={answer} />}
      <form
        className="u-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (anliegen !== '') run();
        }}
      >
        <SelectField
          label="Anliegen"
          name="anliegen"
          value={anliegen}
          onChange={setAnliegen}
          empty="Bitte wählen"
          options={(choices.data?.anliegen ?? []).map((one) => ({ value: one.schluessel, label: one.name }))}
        />
        <TextField
          label="Name"
          optional
          name="name"
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          label="Sprache"
          name="sprache"
          value={sprache}
          onChange={setSprache}
          options={TERMINSPRACHEN.map((one) => ({ value: one, label: SPRACHWORTE[one] }))}
        />
        <CheckboxGroup
          label="Braucht"
          optional
          name="bedarf"
          columns
          value={bedarf}
          onChange={setBedarf}
          options={BEDARFE.map((one) => ({ value: one, label: BEDARFSWORTE[one] }))}
        />
        <div className="form-actions">
          <Button
            kind="primary"
            type="submit"
            busy={draw.busy}
            blocked={
              anliegen === '' ? 'Bitte wählen Sie das Anliegen.' : answer ? 'Die Nummer ist ausgegeben.' : undefined
            }
          >
            Nummer ausgeben
          </Button>
          <Button onClick={onClose}>Schließen</Button>
        </div>
      </form>
    </Dialog>
  );
}
