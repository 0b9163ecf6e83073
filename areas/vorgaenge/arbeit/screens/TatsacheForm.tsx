/** One fact: its control comes from the vocabulary, nothing is filled in beforehand. */
import { listDokumente } from '#areas/akten/dokument.api.ts';
import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { EINHEITEN } from '../einheit.data.ts';
import { noteTatsachen } from '../erhebung.api.ts';
import { type Herkunft, herkunftSchema } from '../tatsache.schema.ts';
import type { Tatsachenfeld } from '../tatsachenform.rules.ts';
import { HERKUNFT_WORTE } from '../worte.data.ts';
import type { Blattwahl } from './Belegblatt.tsx';
import { STALE } from './stale.ts';

interface TatsacheFormProps {
  readonly verfahrenId: string;
  readonly akteId: string;
  readonly feld: Tatsachenfeld;
  /** What is open beside it: offered as the proof. */
  readonly blatt: Blattwahl | undefined;
  /** Closes it, noted or not. */
  readonly onDone: () => void;
  readonly onNoted?: () => void;
}

interface Entwurf {
  readonly wert: string;
  readonly herkunft: Herkunft | '';
  readonly dokumentId: string;
  readonly seite: string;
  readonly bemerkung: string;
}

export function TatsacheForm({ verfahrenId, akteId, feld, blatt, onDone, onNoted }: TatsacheFormProps) {
  const dokumente = useLoad(listDokumente, { akteId, anzahl: 200 }).data?.eintraege ?? [];
  const form = useForm({
    contract: noteTatsachen,
    draft: { wert: '', herkunft: '', dokumentId: '', seite: '', bemerkung: '' } as Entwurf,
    input: (draft) => ({ id: verfahrenId, tatsachen: [toInput(feld, draft, blatt)] as never }),
    changes: STALE,
    done: () => {
      toast(`${feld.label} erhoben`);
      onNoted?.();
      onDone();
    },
  });
  const at = (path: string) => form.errorOf(`tatsachen.0.${path}`);
  const takeBlatt = (herkunft: Herkunft | '') => {
    form.set('herkunft', herkunft);
  };
  const { draft } = form;
  const isProof = draft.herkunft === 'beleg';
  const chosen = draft.dokumentId === '' ? blatt?.dokumentId : draft.dokumentId;
  return (
    <Form form={form} action="Angabe festhalten" onCancel={onDone} label={`${feld.label} erheben`}>
      <Wertfeld feld={feld} value={draft.wert} error={at('wert')} onChange={(wert) => form.set('wert', wert)} />
      <SelectField
        name="herkunft"
        label="Woher wissen wir das?"
        empty="Bitte wählen"
        options={herkunftSchema.options.map((value) => ({ value, label: HERKUNFT_WORTE[value] }))}
        value={draft.herkunft}
        error={at('herkunft') && 'Bitte wählen Sie, woher die Angabe kommt.'}
        onChange={takeBlatt}
      />
      {isProof && (
        <>
          <SelectField
            name="dokumentId"
            label="Beleg"
            empty={blatt ? 'das Dokument, das hier offen ist' : 'Bitte wählen'}
            options={dokumente.map(({ id, titel }) => ({ value: id, label: titel }))}
            value={draft.dokumentId}
            error={at('beleg') && 'Bitte wählen Sie das Dokument, das es belegt.'}
            onChange={(value) => form.set('dokumentId', value)}
          />
          <TextField
            name="seite"
            label="Seite"
            inputMode="numeric"
            size="short"
            hint={
              chosen !== undefined && chosen === blatt?.dokumentId
                ? `Ohne Angabe: Seite ${blatt.seite}${blatt.stelle ? ' mit der markierten Stelle' : ''}`
                : 'Ohne Angabe: Seite 1'
            }
            optional
            value={draft.seite}
            error={at('beleg.seite')}
            onChange={(value) => form.set('seite', value)}
          />
        </>
      )}
      <TextField
        name="bemerkung"
        label="Bemerkung"
        optional
        value={draft.bemerkung}
        error={at('bemerkung')}
        onChange={(value) => form.set('bemerkung', value)}
      />
    </Form>
  );
}

function toInput(feld: Tatsachenfeld, { wert, herkunft, dokumentId, seite, bemerkung }: Entwurf, blatt?: Blattwahl) {
  return {
    feld: feld.feld,
    wert: toWert(feld, wert),
    herkunft: herkunft === '' ? undefined : herkunft,
    bemerkung,
    ...(herkunft === 'beleg' ? { beleg: toBeleg(dokumentId, seite, blatt) } : {}),
  };
}

function toBeleg(dokumentId: string, seite: string, blatt: Blattwahl | undefined) {
  const nr = seite.trim() === '' ? undefined : Number(seite);
  if (dokumentId === '' || dokumentId === blatt?.dokumentId) {
    if (!blatt) return undefined;
    const isSame = nr === undefined || nr === blatt.seite;
    return {
      dokumentId: blatt.dokumentId,
      seite: nr ?? blatt.seite,
      ...(isSame && blatt.stelle ? { stelle: blatt.stelle } : {}),
    };
  }
  return { dokumentId, seite: nr ?? 1 };
}

function toWert({ art }: Tatsachenfeld, text: string): boolean | number | string | undefined {
  if (text.trim() === '') return undefined;
  if (art === 'janein') return text === 'ja';
  if (art !== 'zahl') return text.trim();
  const number = Number(text.trim().replaceAll('.', '').replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

interface WertfeldProps {
  readonly feld: Tatsachenfeld;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (wert: string) => void;
}

function Wertfeld({ feld, value, error, onChange }: WertfeldProps) {
  const hint = EINHEITEN[feld.feld as keyof typeof EINHEITEN] === 'euro' ? `in Euro · ${feld.norm}` : feld.norm;
  const common = { name: 'wert', label: feld.label, value, error, onChange, hint };
  switch (feld.art) {
    case 'janein':
      return (
        <RadioGroup
          {...common}
          value={value as 'ja' | 'nein' | ''}
          options={[
            { value: 'ja', label: 'ja' },
            { value: 'nein', label: 'nein' },
          ]}
        />
      );
    case 'wahl':
      return <SelectField {...common} empty="Bitte wählen" options={feld.werte} />;
    case 'tag':
      return <DayField {...common} />;
    case 'zahl':
      return <TextField {...common} inputMode="numeric" size="short" />;
    default:
      return <TextField {...common} />;
  }
}
