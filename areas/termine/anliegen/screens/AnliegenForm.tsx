/** A version of an Anliegen: stations in order, limits, list of documents; a sentence says at once what it comes to. */
import { Checkbox, CheckboxGroup, RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { SPRACHE } from '../../kalender/screens/worte.tsx';
import { zahl } from '../../kapazitaet/screens/woche.ts';
import { TERMINSPRACHEN, ZUGAENGE, type Zugang } from '../../termine.schema.ts';
import { getAnliegen, listAnliegenkatalog, saveAnliegenEntwurf } from '../anliegen.api.ts';
import type { Anliegen } from '../anliegen.schema.ts';
import { dauerSatz } from '../dauer.rules.ts';
import type { AnliegenFassung } from '../katalog.schema.ts';
import { mitbringenAus, mitbringenText } from '../mitbringen.rules.ts';
import { type Stationsentwurf, Stationsfelder, stationAus, stationsentwurf } from './Stationsfelder.tsx';

/** What a new one begins with. */
export const VORLAGE: Anliegen = {
  ...{ schluessel: '', name: {}, gruppe: '', zugang: 'direkt', puffer: 0, hoechstPersonen: 1, vorlaufStunden: 24 },
  ...{ horizontTage: 42, tageVorTitelende: null, kombinierbar: [], verfahren: null, fragtVerlaengerung: false },
  ...{ mitbringen: [], gebuehrCent: null, aktiv: true },
  stationen: [{ art: 'schalter', pool: '', minuten: 15, jePerson: 0, faehigkeiten: [] }],
};

const ZUGANG_HINWEIS: Readonly<Record<Zugang, string>> = {
  direkt: 'Frei buchbar, solange Plätze da sind',
  zuteilung: 'Knapp: Bedarf anmelden, die veröffentlichte Regel teilt zu',
  einladung: 'Nur mit einmaligem Link, etwa wenn die Karte da ist',
  spontan: 'Ohne Termin, mit Nummer am Kiosk',
};

interface AnliegenFormProps {
  readonly vorlage: Anliegen;
  readonly neu?: boolean;
  readonly entwurf: AnliegenFassung | undefined;
  readonly pools: readonly { schluessel: string; name: string }[];
  readonly andere: readonly { schluessel: string; name: string }[];
  readonly onDone: (schluessel?: string) => void;
}

interface Draft {
  readonly schluessel: string;
  readonly gueltigAb: string;
  readonly namen: Readonly<Record<string, string>>;
  readonly gruppe: string;
  readonly zugang: Zugang | '';
  readonly stationen: readonly Stationsentwurf[];
  readonly puffer: string;
  readonly personen: string;
  readonly vorlauf: string;
  readonly horizont: string;
  readonly titelende: string;
  readonly kombinierbar: readonly string[];
  readonly fragt: boolean;
  readonly mitbringen: string;
  readonly aktiv: boolean;
}

function inhaltOf(vorlage: Anliegen, draft: Draft): Anliegen {
  return {
    ...vorlage,
    schluessel: draft.schluessel,
    name: Object.fromEntries(Object.entries(draft.namen).filter(([, text]) => text.trim() !== '')),
    gruppe: draft.gruppe,
    zugang: draft.zugang as Zugang,
    stationen: draft.stationen.map(stationAus),
    puffer: zahl(draft.puffer),
    hoechstPersonen: zahl(draft.personen),
    vorlaufStunden: zahl(draft.vorlauf),
    horizontTage: zahl(draft.horizont),
    tageVorTitelende: draft.titelende.trim() === '' ? null : zahl(draft.titelende),
    kombinierbar: [...draft.kombinierbar],
    fragtVerlaengerung: draft.fragt,
    mitbringen: mitbringenAus(draft.mitbringen),
    aktiv: draft.aktiv,
  };
}

export function AnliegenForm({ vorlage, neu = false, entwurf, pools, andere, onDone }: AnliegenFormProps) {
  const form = useForm({
    contract: saveAnliegenEntwurf,
    draft: {
      schluessel: vorlage.schluessel,
      gueltigAb: entwurf?.gueltigAb ?? dayOf(new Date(Date.now() + 86_400_000)),
      namen: Object.fromEntries(TERMINSPRACHEN.map((sprache) => [sprache, vorlage.name[sprache] ?? ''])),
      gruppe: vorlage.gruppe,
      // A decision is never chosen beforehand.
      zugang: neu ? '' : vorlage.zugang,
      stationen: vorlage.stationen.map(stationsentwurf),
      puffer: String(vorlage.puffer),
      personen: String(vorlage.hoechstPersonen),
      vorlauf: String(vorlage.vorlaufStunden),
      horizont: String(vorlage.horizontTage),
      titelende: vorlage.tageVorTitelende === null ? '' : String(vorlage.tageVorTitelende),
      kombinierbar: vorlage.kombinierbar,
      fragt: vorlage.fragtVerlaengerung,
      mitbringen: mitbringenText(vorlage.mitbringen),
      aktiv: vorlage.aktiv,
    } as Draft,
    input: (draft) => ({
      schluessel: draft.schluessel,
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      gueltigAb: draft.gueltigAb,
      inhalt: inhaltOf(vorlage, draft),
    }),
    changes: [getAnliegen, listAnliegenkatalog],
    done: (_, draft) => {
      toast('Entwurf gespeichert');
      onDone(draft.schluessel);
    },
  });
  const { draft } = form;
  const fehler = (pfad: string) => ({ error: form.errorOf(`inhalt.${pfad}`) });
  return (
    <Form form={form} action="Entwurf speichern" onCancel={() => onDone()} label="Fassung entwerfen" wide>
      <p className="an-dauer" role="status" aria-live="polite">
        {satz(draft)}
      </p>
      <TextField
        label="Name auf Deutsch"
        name="namen"
        value={draft.namen.de ?? ''}
        onChange={(de) => form.set('namen', { ...draft.namen, de })}
        error={form.errorOf('inhalt.name.de') ?? form.errorOf('inhalt.name')}
      />
      {neu && (
        <>
          <TextField
            label="Schlüssel"
            hint="Bleibt für immer, etwa „beratung-studium“"
            {...form.field('schluessel')}
            error={form.errorOf('schluessel') ?? form.errorOf('inhalt.schluessel')}
          />
          <TextField
            label="Gruppe"
            hint="Je Person und Gruppe gibt es einen Termin zur selben Zeit"
            {...form.field('gruppe')}
            {...fehler('gruppe')}
          />
        </>
      )}
      <RadioGroup<Zugang>
        label="Wie bekommt man ihn?"
        options={ZUGAENGE.map((value) => ({ value, label: ZUGANG_HINWEIS[value] }))}
        {...form.field('zugang')}
        error={fehler('zugang').error && 'Bitte wählen Sie, wie der Termin vergeben wird.'}
      />
      <Stationsfelder
        stationen={draft.stationen}
        pools={pools}
        onChange={(stationen) => form.set('stationen', stationen)}
        errorOf={(nr, feld) => form.errorOf(`inhalt.stationen.${nr}.${feld}`)}
      />
      <div className="an-zahlen">
        <TextField
          label="Personen höchstens"
          size="short"
          inputMode="numeric"
          {...form.field('personen')}
          {...fehler('hoechstPersonen')}
        />
        <TextField
          label="Puffer danach (Minuten)"
          size="short"
          inputMode="numeric"
          {...form.field('puffer')}
          {...fehler('puffer')}
        />
        <TextField
          label="Frühestens in (Stunden)"
          size="short"
          inputMode="numeric"
          {...form.field('vorlauf')}
          {...fehler('vorlaufStunden')}
        />
        <TextField
          label="Spätestens in (Tagen)"
          size="short"
          inputMode="numeric"
          {...form.field('horizont')}
          {...fehler('horizontTage')}
        />
        <TextField
          label="Ab so vielen Tagen vor Ablauf des Titels"
          optional
          size="short"
          inputMode="numeric"
          {...form.field('titelende')}
          {...fehler('tageVorTitelende')}
        />
      </div>
      <Checkbox
        label="Fragt: „Beantragen Sie damit die Verlängerung?“"
        hint="Ja legt in dieser Sekunde den Vorgang an (§ 81 Abs. 4 AufenthG)."
        {...form.field('fragt')}
      />
      <TextArea
        label="Mitbringen"
        hint="Eine Unterlage je Zeile: Schlüssel, dann * für „je Person“, dann @Lage, wenn sie nur dann nötig ist. Etwa: pass* oder foto-code*@foto-extern"
        optional
        rows={6}
        {...form.field('mitbringen')}
        {...fehler('mitbringen')}
      />
      <CheckboxGroup
        label="Geht im selben Besuch mit"
        optional
        columns
        options={andere.map(({ schluessel, name }) => ({ value: schluessel, label: name }))}
        {...form.field('kombinierbar')}
        {...fehler('kombinierbar')}
      />
      <details className="an-fassung">
        <summary>Name in anderen Sprachen</summary>
        <div className="an-namen">
          {TERMINSPRACHEN.filter((sprache) => sprache !== 'de').map((sprache) => (
            <TextField
              key={sprache}
              label={SPRACHE[sprache]}
              hint="Leer: Deutsch, sichtbar als Ersatz"
              optional
              name={`namen-${sprache}`}
              lang={sprache === 'leicht' ? 'de' : sprache}
              value={draft.namen[sprache] ?? ''}
              onChange={(text) => form.set('namen', { ...draft.namen, [sprache]: text })}
              error={form.errorOf(`inhalt.name.${sprache}`)}
            />
          ))}
        </div>
      </details>
      <Checkbox label="Wird angeboten" {...form.field('aktiv')} />
      <DayField
        label="Gilt ab"
        hint="Heute oder später. Vereinbarte Termine behalten, was zugesagt ist."
        {...form.field('gueltigAb')}
      />
    </Form>
  );
}

/** Says what it comes to while somebody types; nothing while a figure is no figure. */
function satz({ stationen, personen }: Draft): string {
  const alle = stationen.map(stationAus);
  if (alle.some(({ minuten, jePerson }) => Number.isNaN(minuten) || Number.isNaN(jePerson)))
    return 'Bitte geben Sie die Minuten an.';
  const hoechstens = zahl(personen);
  const eine = dauerSatz({ stationen: alle }, 1);
  return Number.isNaN(hoechstens) || hoechstens < 2 ? eine : `${eine}. ${dauerSatz({ stationen: alle }, hoechstens)}`;
}
