/** Term, conditions, card and fee of a grant, or the measure against a title, corrected by the writer within the law. */
import { Checkbox, CheckboxGroup, RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getSchreiben, listSchreiben, measureSchreiben } from '../../bescheid/schreiben.api.ts';
import { TATBESTAENDE } from '../../gebuehr/gebuehr.data.ts';
import { ARBEIT_WORTE } from '../../titel/titel.rules.ts';
import { ARBEIT } from '../../titel/titel.schema.ts';
import { getFolgen, saveFolgen } from '../folge.api.ts';
import type { Folgen } from '../folge.schema.ts';
import { MASSNAHMEN } from '../folge.schema.ts';
import { MASSNAHME_WORTE } from '../massnahme.rules.ts';
import { type Entwurf, entwurfOf, planOf } from './entwurf.rules.ts';

const CHANGES = [getFolgen, getSchreiben, listSchreiben, measureSchreiben];

interface FormProps {
  readonly of: Folgen;
  onClose(): void;
  onSaved(version: number): void;
}

export function FolgenForm({ of, onClose, onSaved }: FormProps) {
  const form = useForm({
    contract: saveFolgen,
    draft: entwurfOf(of),
    input: (draft) => ({ id: of.schreibenId, version: of.version, plan: planOf(of, draft) }),
    changes: CHANGES,
    done: ({ folgen }) => {
      toast('Gespeichert');
      onSaved(folgen?.version ?? of.version + 1);
    },
  });
  const { plan } = of;
  return (
    <Dialog
      title={plan.ende ? 'Maßnahme festlegen' : of.abgelehnt ? 'Bearbeitungsgebühr' : 'Titel, Karte und Gebühr'}
      onClose={onClose}
      wide
    >
      <Form form={form} action="Übernehmen" onCancel={onClose} wide>
        {plan.ende && <Ende form={form} of={of} />}
        {plan.titel && <TitelFelder form={form} of={of} />}
        {!plan.ende && !of.abgelehnt && <KarteFelder form={form} of={of} />}
        {!plan.ende && <GebuehrFelder form={form} abgelehnt={of.abgelehnt} />}
      </Form>
    </Dialog>
  );
}

type Part = { readonly form: FormState<Entwurf>; readonly of: Folgen };

function TitelFelder({ form, of }: Part) {
  const art = of.titelarten.find(({ schluessel }) => schluessel === form.draft.art);
  const arbeit = ARBEIT.map((value) => ({ value, label: ARBEIT_WORTE[value] }));
  return (
    <>
      {of.titelarten.length > 1 && (
        <SelectField
          label="Titel"
          options={of.titelarten.map(({ schluessel, name, norm }) => ({
            value: schluessel,
            label: `${name} (${norm})`,
          }))}
          {...form.field('art')}
        />
      )}
      <DayField label="Gültig ab" hint="Leer: ab dem Tag der Freigabe" optional {...form.field('gueltigAb')} />
      {art?.unbefristet !== true && (
        <DayField label="Gültig bis" hint={art?.befristung} {...form.field('gueltigBis')} />
      )}
      <SelectField label="Beschäftigung" options={arbeit} {...form.field('beschaeftigung')} />
      <SelectField label="Selbständige Arbeit" options={arbeit} {...form.field('selbstaendig')} />
      <TextArea
        label="Welche Arbeit erlaubt ist"
        hint="Steht im Bescheid und auf der Karte (§ 4a Abs. 3 AufenthG). Ersetzen Sie, was in geschweiften Klammern steht."
        rows={3}
        maxLength={1000}
        {...form.field('arbeit')}
      />
      <TextArea
        label="Weitere Nebenbestimmungen"
        hint="Eine je Zeile, etwa eine Auflage"
        optional
        rows={2}
        {...form.field('auflagen')}
      />
      <TextArea
        label="Vermerke auf der Karte"
        hint="Einer je Zeile (§ 59 AufenthV)"
        optional
        rows={2}
        {...form.field('vermerke')}
      />
      {of.bisher.length > 0 && (
        <SelectField
          label="Ersetzt den Titel"
          optional
          empty="keinen"
          options={of.bisher.map(({ id, name, bis }) => ({
            value: id,
            label: bis ? `${name}, bis ${formatDayShort(bis)}` : name,
          }))}
          {...form.field('ersetzt')}
        />
      )}
    </>
  );
}

function KarteFelder({ form, of }: Part) {
  if (!of.plan.titel && of.bisher.length === 0) return null;
  return (
    <>
      <Checkbox
        label="Karte vorbereiten"
        hint="Sie liegt danach unter Karten zum Bestellen bereit."
        {...form.field('karte')}
      />
      {form.draft.karte && <Checkbox label="Im Expressverfahren" hint="§ 45a AufenthV" {...form.field('express')} />}
    </>
  );
}

const LEISTUNGSTRAEGER = [
  { value: 'sgb2', label: 'SGB II' },
  { value: 'sgb12', label: 'SGB XII' },
  { value: 'asylblg', label: 'Asylbewerberleistungsgesetz' },
] as const;

const SCHUTZ = [
  { value: 'asylberechtigt', label: 'asylberechtigt' },
  { value: 'fluechtling', label: 'Flüchtling' },
  { value: 'subsidiaer', label: 'subsidiär schutzberechtigt' },
  { value: 'resettlement', label: 'Resettlement' },
] as const;

function GebuehrFelder({ form, abgelehnt }: Pick<Part, 'form'> & { readonly abgelehnt: boolean }) {
  return (
    <>
      <RadioGroup
        label="Gebühr"
        options={[
          { value: 'festsetzen', label: 'Mit der Freigabe festsetzen' },
          { value: 'keine', label: 'Keine Gebühr' },
        ]}
        {...form.field('gebuehr')}
      />
      {form.draft.gebuehr === 'keine' && (
        <TextField
          label="Warum fällt keine an?"
          hint={abgelehnt ? 'Etwa: nur wegen Unzuständigkeit abgelehnt (§ 49 Abs. 3 AufenthV)' : undefined}
          maxLength={300}
          {...form.field('ohneGrund')}
        />
      )}
      {form.draft.gebuehr === 'festsetzen' && (
        <>
          <details>
            <summary>Leistungen, für die sie anfällt</summary>
            <CheckboxGroup
              label="Leistungen"
              columns
              options={TATBESTAENDE.map(({ schluessel, text, norm }) => ({
                value: schluessel,
                label: text,
                hint: norm,
              }))}
              {...form.field('posten')}
            />
          </details>
          <SelectField label="Schutz" optional empty="keiner" options={SCHUTZ} {...form.field('schutz')} />
          <CheckboxGroup
            label="Leistungen, die die Person bezieht"
            optional
            options={LEISTUNGSTRAEGER}
            {...form.field('bezug')}
          />
          <Checkbox label="Familie von Deutschen" {...form.field('familie')} />
          <Checkbox label="Stipendium aus öffentlichen Mitteln für den Aufenthalt" {...form.field('stipendium')} />
          <Checkbox
            label="Das Assoziationsrecht mit der Türkei gilt"
            hint="Ihre Feststellung nach § 52a AufenthV"
            {...form.field('assoziation')}
          />
        </>
      )}
    </>
  );
}

const AM_WORTE = {
  verkuerzung: 'Gilt nur noch bis',
  feststellung_erloschen: 'Erloschen seit',
  widerruf: 'Widerrufen zum',
} as const;

function Ende({ form, of }: Part) {
  const { massnahme } = form.draft;
  return (
    <>
      <SelectField
        label="Maßnahme"
        empty="Bitte wählen"
        options={MASSNAHMEN.map((value) => ({ value, label: MASSNAHME_WORTE[value] }))}
        {...form.field('massnahme')}
      />
      {massnahme === 'ausweisung' && (
        <Checkbox
          label="Unter der Bedingung des § 53 Abs. 4 AufenthG (laufendes Asylverfahren)"
          {...form.field('bedingt')}
        />
      )}
      {(massnahme === 'ausweisung' || massnahme === 'androhung') && <Massgaben form={form} />}
      {massnahme !== '' && massnahme !== 'versagung' && massnahme !== 'androhung' && !form.draft.bedingt && (
        <>
          <SelectField
            label="Titel, den der Bescheid betrifft"
            empty="Bitte wählen"
            options={of.bisher.map(({ id, name, bis }) => ({
              value: id,
              label: bis ? `${name}, bis ${formatDayShort(bis)}` : name,
            }))}
            {...form.field('titelId')}
          />
          {massnahme !== 'ausweisung' && (
            <DayField
              label={AM_WORTE[massnahme]}
              {...(massnahme === 'widerruf' ? { hint: 'Leer: mit der Bekanntgabe', optional: true } : {})}
              {...form.field('am')}
            />
          )}
        </>
      )}
    </>
  );
}

/** § 11 (2), (3), (5b), § 59 (1), (2) AufenthG. */
function Massgaben({ form }: Pick<Part, 'form'>) {
  const { massnahme, sperreUnbefristet } = form.draft;
  const androhung = massnahme === 'androhung';
  return (
    <>
      {androhung && (
        <>
          <TextField
            label="Frist zur Ausreise in Tagen"
            hint="7 bis 30; anderes nur, wenn die Prüfung den Grund festhält; 0: keine Frist (§ 59 Abs. 1 AufenthG)"
            inputMode="numeric"
            maxLength={3}
            {...form.field('fristTage')}
          />
          <TextField
            label="Zielstaat"
            hint="Wie er im Bescheid stehen soll"
            maxLength={100}
            {...form.field('zielstaat')}
          />
          <TextField
            label="Staat, in den nicht abgeschoben werden darf"
            hint="Wenn trotz Abschiebungsverbots angedroht wird (§ 59 Abs. 3 Satz 2 AufenthG)"
            maxLength={100}
            optional
            {...form.field('nichtNach')}
          />
        </>
      )}
      {!androhung && (
        <Checkbox
          label="Einreise- und Aufenthaltsverbot unbefristet"
          hint="Nur in den Fällen des § 11 Abs. 5b Satz 2 AufenthG"
          {...form.field('sperreUnbefristet')}
        />
      )}
      {(androhung || !sperreUnbefristet) && (
        <TextField
          label="Einreise- und Aufenthaltsverbot in Monaten"
          hint="Ab der Ausreise; in der Regel höchstens 60 (§ 11 Abs. 3 AufenthG)"
          inputMode="numeric"
          maxLength={3}
          optional={androhung}
          {...form.field('sperreMonate')}
        />
      )}
    </>
  );
}
