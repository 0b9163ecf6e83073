/** Counting a shelf: the first press shows what differs, with an explanation it is written down. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { countVordrucke, listVordruckbestand, listZaehlungen } from '../vordruck.api.ts';
import type { Vordruckart } from '../vordruck.schema.ts';
import { ART_OPTIONS } from './worte.ts';

export function Zaehlen({ onClose }: { onClose(): void }) {
  const [art, setArt] = useState<Vordruckart | ''>('');
  const [ort, setOrt] = useState('');
  const [gezaehlt, setGezaehlt] = useState('');
  const [erklaerung, setErklaerung] = useState('');
  const [differs, setDiffers] = useState<readonly string[]>([]);
  const act = useAct(countVordrucke, { changes: [listVordruckbestand, listZaehlungen] });
  const run = async () => {
    if (art === '') return;
    const answer = await act.run({ art, ort, gezaehlt, erklaerung });
    if (!answer) return;
    if (answer.gespeichert) {
      toast(`Gezählt: ${answer.ist} von ${answer.soll}`);
      return onClose();
    }
    setDiffers([
      ...answer.fehlend.map((one) => `${one} fehlt`),
      ...answer.zusaetzlich.map((one) => `${one} steht nicht im Buch`),
      ...answer.unlesbar.map((one) => `„${one}“ ist nicht lesbar`),
    ]);
  };
  return (
    <Dialog title="Bestand zählen" onClose={onClose}>
      <div className="u-stack">
        <SelectField
          name="art"
          label="Vordruck"
          empty="Bitte wählen"
          options={ART_OPTIONS}
          value={art}
          onChange={setArt}
        />
        <TextField name="ort" label="Ort" value={ort} onChange={setOrt} />
        <TextArea
          name="gezaehlt"
          label="Nummern im Regal"
          hint="Bereiche und einzelne Nummern, etwa A 100-149, A 151"
          rows={4}
          value={gezaehlt}
          onChange={setGezaehlt}
        />
        {differs.length > 0 && (
          <>
            <Note kind="warning" title="Bestand und Zählung weichen ab">
              <ul className="plain-list">
                {differs.slice(0, 30).map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Note>
            <TextArea
              name="erklaerung"
              label="Wie erklärt sich das?"
              rows={2}
              value={erklaerung}
              onChange={setErklaerung}
            />
          </>
        )}
        <ProblemNote problem={act.problem} />
        <div className="form-actions">
          <Button
            kind="primary"
            busy={act.busy}
            blocked={art === '' || ort === '' ? 'Wählen Sie Vordruck und Ort.' : undefined}
            onClick={() => void run()}
          >
            {differs.length > 0 ? 'Mit Erklärung festhalten' : 'Vergleichen'}
          </Button>
          <Button onClick={onClose}>Abbrechen</Button>
        </div>
      </div>
    </Dialog>
  );
}
