/** The chosen documents into a Vorgang, out of one, or under another type: what will happen is seen before it happens. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { codeOf, Note, ProblemNote } from '#ui/States.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, listDokumente } from '../../dokument.api.ts';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { DOKUMENTTYPEN } from '../../dokumenttyp.data.ts';
import { fileDokumente, previewAblage } from '../ablage.api.ts';
import type { AblageZeile, AblageZiel, Hindernis } from '../ablage.schema.ts';
import { listVerfuegungen, listVorgaenge } from '../vorgang.api.ts';
import { AblageVorschau } from './AblageVorschau.tsx';

export interface Abgelegt {
  readonly ablageId: string;
  /** „3 Dokumente liegen jetzt in 2 Studium“ */
  readonly worte: string;
}

interface AblegenProps {
  readonly akteId: string;
  readonly dokumente: readonly DokumentKurz[];
  onDone(abgelegt: Abgelegt): void;
  onClose(): void;
}

const OHNE = 'ohne';

export function Ablegen({ akteId, dokumente, onDone, onClose }: AblegenProps) {
  const [art, setArt] = useState<AblageZiel['art'] | ''>('vorgang');
  const [ort, setOrt] = useState('');
  const [typ, setTyp] = useState('');
  const [versions, setVersions] = useState(() => dokumente.map(({ id, version }) => ({ id, version })));
  const ziel = zielOf(art, ort, typ);
  const input = { akteId, ziel: ziel ?? { art: 'vorgang' as const, vorgangId: null }, dokumente: versions };
  const preview = useLoad(previewAblage, input, { enabled: ziel !== undefined, keepLast: true });
  const zeilen = ziel ? (preview.data?.zeilen ?? []) : [];
  const going = zeilen.filter(({ hindernis }) => !hindernis);
  const blocking = zeilen.filter(({ hindernis }) => hindernis !== undefined && hindernis !== 'unveraendert');
  const file = useAct(fileDokumente, {
    changes: [getAkte, listDokumente, getDokument, listVorgaenge, listVerfuegungen, previewAblage],
    done: ({ ablageId, dokumente: n }) => {
      onDone({ ablageId, worte: `${count(n, 'Dokument', 'Dokumente')} ${satzOf(n, art, going[0]?.nach ?? '')}` });
    },
  });
  return (
    <Dialog title={`${count(dokumente.length, 'Dokument', 'Dokumente')} ablegen`} wide onClose={onClose}>
      <ProblemNote problem={codeOf(file.problem) === 'allgemein.KONFLIKT' ? undefined : file.problem} />
      <RadioGroup
        name="art"
        label="Was soll geschehen?"
        options={[
          { value: 'vorgang', label: 'In einen Vorgang legen oder herausnehmen' },
          { value: 'typ', label: 'Art ändern' },
        ]}
        value={art}
        onChange={setArt}
      />
      {art === 'vorgang' ? (
        <VorgangWahl akteId={akteId} value={ort} onChange={setOrt} />
      ) : (
        <SelectField
          name="typ"
          label="Neue Art"
          empty="bitte wählen"
          options={DOKUMENTTYPEN.map((one) => ({ value: one.typ, label: one.name }))}
          value={typ}
          onChange={setTyp}
        />
      )}
      {ziel && <ProblemNote problem={preview.error ?? undefined} />}
      {blocking.length > 0 && <Hindernisse zeilen={blocking} onAccept={() => setVersions(acceptedOf(zeilen))} />}
      {zeilen.length > 0 && <AblageVorschau zeilen={zeilen} />}
      <div className="form-actions">
        <Button
          kind="primary"
          busy={file.busy}
          blocked={blockedBy(ziel, blocking.length, going.length)}
          onClick={() =>
            void file.run(input).then((done) => {
              if (!done) void preview.refetch();
            })
          }
        >
          {going.length > 0 ? `${count(going.length, 'Dokument', 'Dokumente')} ${verbOf(art, ort)}` : 'Ablegen'}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}

function zielOf(art: AblageZiel['art'] | '', ort: string, typ: string): AblageZiel | undefined {
  if (art === 'typ') return typ === '' ? undefined : { art, typ };
  return ort === '' ? undefined : { art: 'vorgang', vorgangId: ort === OHNE ? null : ort };
}

function verbOf(art: string, ort: string): string {
  if (art === 'typ') return 'umbenennen';
  return ort === OHNE ? 'herausnehmen' : 'hineinlegen';
}

function satzOf(n: number, art: string, nach: string): string {
  const [liegt, ist] = n === 1 ? ['liegt', 'ist'] : ['liegen', 'sind'];
  return art === 'typ' ? `${ist} jetzt „${nach}“` : `${liegt} jetzt ${nach.startsWith('ohne') ? nach : `in „${nach}“`}`;
}

function blockedBy(ziel: AblageZiel | undefined, blocking: number, going: number): string | undefined {
  if (!ziel) return 'Bitte wählen Sie zuerst, wohin.';
  if (blocking > 0) return 'Bitte sehen Sie zuerst an, was im Weg steht.';
  return going === 0 ? 'Es ändert sich nichts.' : undefined;
}

/** What cannot come along is left out; what was changed is taken as it is now. */
function acceptedOf(zeilen: readonly AblageZeile[]) {
  return zeilen
    .filter(({ hindernis }) => hindernis !== 'fort' && hindernis !== 'zda')
    .map(({ id, version }) => ({ id, version }));
}

function Hindernisse({ zeilen, onAccept }: { zeilen: readonly AblageZeile[]; onAccept(): void }) {
  const has = (wanted: Hindernis) => zeilen.some(({ hindernis }) => hindernis === wanted);
  return (
    <Note
      kind="warning"
      alert
      title="So geht es noch nicht"
      actions={<Button onClick={onAccept}>Neuen Stand übernehmen, den Rest auslassen</Button>}
    >
      {has('geaendert') && <p>Jemand hat Dokumente inzwischen geändert. Unten steht, wo sie jetzt liegen.</p>}
      {has('fort') && <p>Jemand hat Dokumente inzwischen in eine andere Akte gelegt.</p>}
      {has('zda') && <p>Ein Vorgang ist z. d. A. Öffnen Sie ihn zuerst mit einem Grund, oder lassen Sie diese aus.</p>}
    </Note>
  );
}

function VorgangWahl({ akteId, value, onChange }: { akteId: string; value: string; onChange(v: string): void }) {
  const vorgaenge = useLoad(listVorgaenge, { akteId }).data?.vorgaenge ?? [];
  const open = vorgaenge.filter(({ zustand }) => zustand === 'offen');
  return (
    <SelectField
      name="ort"
      label="Vorgang"
      empty="bitte wählen"
      options={[
        ...open.map((one) => ({ value: one.id, label: `${one.nummer} ${one.bezeichnung}` })),
        { value: OHNE, label: 'ohne Vorgang, in die Akte selbst' },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
