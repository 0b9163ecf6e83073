/** A new claim: the service, what of the person counts, and at once what comes of it. Nothing is waived here. */
import { toAlpha2 } from '#areas/akten/screens/index.ts';
import { Checkbox, CheckboxGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf, formatAmount } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listGebuehrensaetze } from '../../regelwerk/regelwerk.api.ts';
import { computeGebuehren, issueForderung, listForderungen } from '../gebuehr.api.ts';
import type { LEISTUNGEN, SCHUTZ, Titelbezug } from '../gebuehr.schema.ts';
import type { Zahlende } from './GebuehrImVorgang.tsx';
import { Zeilen } from './GebuehrZeilen.tsx';

type Schutz = (typeof SCHUTZ)[number];
type Leistung = (typeof LEISTUNGEN)[number];

const ZAHLUNGSZIEL_MS = 30 * 24 * 3_600_000;

interface Entwurf {
  readonly leistungen: readonly string[];
  readonly titel: Titelbezug | '';
  readonly schutz: Schutz | '';
  readonly bezug: readonly Leistung[];
  readonly assoziation: boolean;
  readonly stipendium: boolean;
  readonly andere: boolean;
  readonly zahler: string;
  readonly anschrift: string;
  readonly faelligAm: string;
}

export function GebuehrForm({ of, onDone }: { of: Zahlende; onDone(): void }) {
  const saetze = useLoad(listGebuehrensaetze, {}).data?.saetze ?? [];
  const form = useForm({
    contract: issueForderung,
    draft: {
      leistungen: [],
      titel: '',
      schutz: '',
      bezug: [],
      assoziation: false,
      stipendium: false,
      andere: false,
      zahler: of.name,
      anschrift: '',
      faelligAm: dayOf(new Date(Date.now() + ZAHLUNGSZIEL_MS)),
    } as Entwurf,
    input: (draft) => ({
      vorgangId: of.verfahrenId,
      art: 'gebuehr' as const,
      zahler: draft.zahler,
      zahlerArt: draft.andere ? ('andere' as const) : ('person' as const),
      anschrift: draft.anschrift,
      faelligAm: draft.faelligAm,
      anfrage: anfrageOf(draft, of),
    }),
    changes: [listForderungen],
    done: ({ kassenzeichen }) => {
      toast(`Gebühr festgesetzt, Kassenzeichen ${kassenzeichen}`);
      onDone();
    },
  });
  if (of.geburtsdatum === undefined || of.geburtsdatum.length < 10)
    return (
      <Note kind="warning" title="Das Geburtsdatum ist nicht vollständig bekannt">
        Die Gebühr hängt vom Alter ab. Bitte ergänzen Sie es bei der Person.
      </Note>
    );
  const { draft } = form;
  const needsTitel = draft.leistungen.some((key) => saetze.find(({ schluessel }) => schluessel === key)?.brauchtTitel);
  return (
    <Form form={form} action="Gebühr festsetzen" onCancel={onDone} label="Gebühr festsetzen" wide>
      <CheckboxGroup
        label="Wofür?"
        columns
        options={saetze.map(({ schluessel, text, norm }) => ({ value: schluessel, label: text, hint: norm }))}
        {...form.field('leistungen')}
      />
      {needsTitel && (
        <SelectField
          label="Zu welchem Titel gehört das?"
          empty="Bitte wählen"
          options={[
            { value: 'ae', label: 'Aufenthaltserlaubnis' },
            { value: 'ne', label: 'Niederlassungserlaubnis' },
            { value: 'da_eu', label: 'Daueraufenthalt – EU' },
          ]}
          {...form.field('titel')}
        />
      )}
      <CheckboxGroup
        label="Leistungen, die die Person bezieht"
        optional
        options={[
          { value: 'sgb2', label: 'SGB II' },
          { value: 'sgb12', label: 'SGB XII' },
          { value: 'asylblg', label: 'Asylbewerberleistungsgesetz' },
        ]}
        {...form.field('bezug')}
      />
      <SelectField
        label="Schutz"
        optional
        empty="keiner"
        options={[
          { value: 'asylberechtigt', label: 'asylberechtigt' },
          { value: 'fluechtling', label: 'Flüchtling' },
          { value: 'subsidiaer', label: 'subsidiär schutzberechtigt' },
          { value: 'resettlement', label: 'Resettlement' },
        ]}
        {...form.field('schutz')}
      />
      {of.staaten.includes('TUR') && (
        <Checkbox
          label="Das Assoziationsrecht mit der Türkei gilt"
          hint="Ihre Feststellung nach § 52a AufenthV"
          {...form.field('assoziation')}
        />
      )}
      <Checkbox label="Stipendium aus öffentlichen Mitteln für den Aufenthalt" {...form.field('stipendium')} />
      <Ergebnis draft={draft} of={of} />
      <Checkbox
        label="Jemand anderes zahlt"
        hint="Etwa der Arbeitgeber. Eine Mahnung geht dann an diese Anschrift."
        {...form.field('andere')}
      />
      <TextField label="Wer zahlt" {...form.field('zahler')} />
      {draft.andere && <TextArea label="Anschrift" optional {...form.field('anschrift')} />}
      <DayField label="Fällig am" {...form.field('faelligAm')} />
    </Form>
  );
}

function anfrageOf(draft: Entwurf, of: Zahlende) {
  return {
    stichtag: dayOf(),
    posten: draft.leistungen.map((schluessel) => ({
      schluessel,
      ...(draft.titel === '' ? {} : { titel: draft.titel }),
    })),
    umstaende: {
      geburtsdatum: of.geburtsdatum ?? '',
      antragAm: of.antragAm,
      staatsangehoerigkeiten: of.staaten.flatMap((staat) => toAlpha2(staat) ?? []),
      leistungen: [...draft.bezug],
      ...(draft.schutz === '' ? {} : { schutz: draft.schutz }),
      ...(draft.assoziation ? { assoziationsberechtigt: true } : {}),
      ...(draft.stipendium ? { stipendium: true } : {}),
    },
  };
}

function Ergebnis({ draft, of }: { draft: Entwurf; of: Zahlende }) {
  const chosen = draft.leistungen.length > 0;
  const query = useLoad(computeGebuehren, anfrageOf(draft, of), { enabled: chosen, keepLast: true });
  if (!chosen) return <p className="u-muted">Wählen Sie, wofür die Gebühr anfällt. Die Rechnung steht dann hier.</p>;
  if (query.error) return <ProblemNote problem={query.error} />;
  if (!query.data) return <p role="status">Die Gebühr wird berechnet.</p>;
  const { zeilen, summeCent, hinweise, angebote } = query.data.gebuehr;
  return (
    <section aria-label="Berechnung" aria-live="polite" className="u-stack">
      <h3>Gebühr: {formatAmount(summeCent)}</h3>
      <Zeilen zeilen={zeilen} />
      {hinweise.map((hinweis) => (
        <p key={hinweis} className="u-muted">
          {hinweis}
        </p>
      ))}
      {angebote.length > 0 && (
        <p className="u-muted">
          Ein Erlass ist möglich und Ihre Entscheidung: {angebote.map(({ norm }) => norm).join(', ')}. Setzen Sie zuerst
          fest.
        </p>
      )}
    </section>
  );
}
