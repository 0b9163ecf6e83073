/** The fields of each kind of Vorgabe. */
import { Button } from '#ui/Button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { FieldGroup } from '#ui/Field.tsx';
import type { FormState } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { DOKUMENTTYPEN, UNBESTIMMT } from '../../dokumenttyp.data.ts';
import type { Vorgabe } from '../vorgabe.schema.ts';
import type { UmfangEntwurf, VorgabeDraft } from './vorgabe-entwurf.ts';
import { FARBE_WORTE } from './worte.ts';

type Form = FormState<VorgabeDraft>;

/** The content lies deeper in the contract than in the fields. */
function fieldsOf(form: Form) {
  return <K extends keyof VorgabeDraft & string>(name: K) => ({
    ...form.field(name),
    error: form.errorOf(`vorgabe.inhalt.${name}`),
  });
}

export function ScannerFelder({ form }: { form: Form }) {
  const field = fieldsOf(form);
  return (
    <>
      <TextField label="Name" maxLength={100} {...field('name')} />
      <TextField label="Hersteller und Modell" maxLength={200} {...field('hersteller')} />
      <TextField label="Seriennummer" maxLength={100} {...field('seriennummer')} />
      <TextField label="Raum oder Platz" maxLength={200} {...field('ort')} />
      <DayField
        label="Geeignet befunden am"
        hint="Tag, an dem das Gerät mit Probeseiten geprüft wurde"
        {...field('qualifiziertAm')}
      />
      <TextField label="Geprüft von" maxLength={200} {...field('qualifiziertVon')} />
      <DayField label="Nächste Prüfung spätestens" {...field('naechstePruefung')} />
    </>
  );
}

const FORMATE = [
  { value: 'pdf', label: 'PDF' },
  { value: 'tiff', label: 'TIFF' },
  { value: 'jpeg', label: 'JPEG' },
  { value: 'png', label: 'PNG' },
];
const TYPEN = DOKUMENTTYPEN.filter(({ typ }) => typ !== UNBESTIMMT).map(({ typ, name }) => ({
  value: typ,
  label: name,
}));

export function ScanprofilFelder({ form, scanner }: { form: Form; scanner: readonly Vorgabe[] }) {
  const field = fieldsOf(form);
  const devices = new Map(
    scanner.filter((one) => one.status !== 'VERWORFEN' && one.art === 'scanner').map((one) => [one.schluessel, one]),
  );
  const { dpi, farbe } = form.draft;
  const deviates = Number(dpi) < 300 || farbe !== 'farbe';
  return (
    <>
      <TextField label="Name" maxLength={100} {...field('name')} />
      <SelectField
        label="Scanner"
        empty="Bitte wählen"
        options={[...devices].map(([value]) => ({ value, label: value }))}
        {...field('scanner')}
      />
      <TextField label="Auflösung in dpi" size="short" inputMode="numeric" hint="300 oder mehr" {...field('dpi')} />
      <RadioGroup
        label="Farbe"
        options={Object.entries(FARBE_WORTE).map(([value, label]) => ({ value, label }))}
        {...field('farbe')}
      />
      {deviates && (
        <TextArea
          label="Warum genügt das?"
          hint="Gerichte erwarten Farbe in Farbe. Die Begründung steht in jedem Transfervermerk."
          maxLength={1000}
          {...field('begruendung')}
        />
      )}
      <Checkbox
        label="Vorder- und Rückseite"
        name="duplex"
        value={form.draft.duplex}
        onChange={(on) => form.set('duplex', on)}
      />
      <SelectField label="Dateiformat" options={FORMATE} {...field('format')} />
      <TextField
        label="Unterordner des überwachten Ordners"
        hint="Was darin liegt, gilt als mit diesem Profil gescannt"
        optional
        maxLength={60}
        {...field('ordner')}
      />
      <CheckboxGroup
        label="Nur für diese Arten von Dokumenten"
        hint="Ohne Auswahl für alle"
        optional
        columns
        options={TYPEN}
        {...field('typen')}
      />
    </>
  );
}

const UMFANG = [
  { value: 'alle', label: 'Alle Seiten' },
  { value: 'stichprobe', label: 'Stichprobe' },
  { value: 'keine', label: 'Keine Sichtprüfung; das Papier bleibt dann' },
] as const;

export function RegelFelder({ form }: { form: Form }) {
  const field = fieldsOf(form);
  const { standard, rollentrennung } = form.draft;
  return (
    <>
      <RadioGroup
        label="Wie viel wird angesehen?"
        options={UMFANG}
        name="standard"
        value={standard.art}
        error={form.errorOf('vorgabe.inhalt.standard.art') ?? form.errorOf('vorgabe.inhalt.standard')}
        onChange={(art) => form.set('standard', { ...standard, art })}
      />
      {standard.art === 'stichprobe' && (
        <Stichprobe
          umfang={standard}
          path="vorgabe.inhalt.standard"
          form={form}
          onChange={(umfang) => form.set('standard', umfang)}
        />
      )}
      <JeTyp form={form} />
      <RadioGroup
        label="Wer scannt, prüft nicht selbst"
        options={[
          { value: 'ja', label: 'Ja, immer zwei Personen' },
          {
            value: 'nein',
            label: 'Nein, eine Person darf beides',
            hint: 'Nur für sehr kleine Ämter; steht in jedem Transfervermerk',
          },
        ]}
        {...field('rollentrennung')}
      />
      {rollentrennung === 'nein' && <TextArea label="Begründung" maxLength={1000} {...field('rollentrennungGrund')} />}
      <CheckboxGroup
        label="Als Papier aufzubewahren"
        hint="Vorgabe je Art; am einzelnen Dokument lässt es sich ändern"
        columns
        options={TYPEN}
        {...field('originalAufbewahren')}
      />
    </>
  );
}

interface StichprobeProps {
  readonly umfang: UmfangEntwurf;
  readonly path: string;
  readonly form: Form;
  onChange(umfang: UmfangEntwurf): void;
}

function Stichprobe({ umfang, path, form, onChange }: StichprobeProps) {
  return (
    <div className="u-row">
      <TextField
        label="Prozent der Seiten"
        size="short"
        inputMode="numeric"
        name={`${path}.prozent`}
        value={umfang.prozent}
        error={form.errorOf(`${path}.prozent`)}
        onChange={(prozent) => onChange({ ...umfang, prozent })}
      />
      <TextField
        label="Mindestens Seiten"
        size="short"
        inputMode="numeric"
        name={`${path}.mindestens`}
        value={umfang.mindestens}
        error={form.errorOf(`${path}.mindestens`)}
        onChange={(mindestens) => onChange({ ...umfang, mindestens })}
      />
    </div>
  );
}

function JeTyp({ form }: { form: Form }) {
  const { jeTyp } = form.draft;
  const change = (index: number, next: VorgabeDraft['jeTyp'][number]) =>
    form.set(
      'jeTyp',
      jeTyp.map((one, at) => (at === index ? next : one)),
    );
  return (
    <FieldGroup label="Abweichend für einzelne Arten" optional name="jeTyp">
      {jeTyp.map((one, index) => {
        const path = `vorgabe.inhalt.jeTyp.${index}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until a type is chosen
          <div key={index} className="u-stack-tight">
            <SelectField
              label="Art"
              empty="Bitte wählen"
              options={TYPEN}
              name={`${path}.typ`}
              value={one.typ}
              error={form.errorOf(`${path}.typ`)}
              onChange={(typ) => change(index, { ...one, typ })}
            />
            <SelectField
              label="Anzusehen"
              empty="Bitte wählen"
              options={UMFANG}
              name={`${path}.umfang`}
              value={one.umfang.art}
              error={form.errorOf(`${path}.umfang.art`) ?? form.errorOf(`${path}.umfang`)}
              onChange={(art) => change(index, { ...one, umfang: { ...one.umfang, art } })}
            />
            {one.umfang.art === 'stichprobe' && (
              <Stichprobe
                umfang={one.umfang}
                path={`${path}.umfang`}
                form={form}
                onChange={(umfang) => change(index, { ...one, umfang })}
              />
            )}
            <Button
              kind="text"
              onClick={() =>
                form.set(
                  'jeTyp',
                  jeTyp.filter((_one, at) => at !== index),
                )
              }
            >
              Wieder wie die anderen
            </Button>
          </div>
        );
      })}
      <Button
        icon="plus"
        onClick={() =>
          form.set('jeTyp', [...jeTyp, { typ: '', umfang: { art: '' as const, prozent: '', mindestens: '' } }])
        }
      >
        Art hinzufügen
      </Button>
    </FieldGroup>
  );
}
