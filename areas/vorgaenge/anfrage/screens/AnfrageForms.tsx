/** Forms on an enquiry: a new one, sent by hand, answered on another way, completed after a question. */
import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  countAnfragen,
  createAnfrage,
  ergaenzeAnfrage,
  listAnfragen,
  noteStellenAntwort,
  noteVersand,
} from '../anfrage.api.ts';
import { ANLAESSE, findAnlass } from '../anfrage.data.ts';
import type { Anfrage, AntwortArt } from '../anfrage.schema.ts';
import { ANTWORTEN } from './worte.tsx';

interface Props {
  readonly of: Anfrage;
  onDone(): void;
}

export function VersandForm({ of: { id, version, mitFiktion }, onDone }: Props) {
  const form = useForm({
    contract: noteVersand,
    draft: { zugangAm: dayOf(), quittung: '' },
    input: (draft) => ({ ...draft, id, version }),
    changes: [countAnfragen, listAnfragen],
    done: () => {
      toast('Der Versand ist eingetragen, die Frist läuft');
      onDone();
    },
  });
  return (
    <Form form={form} action="Versand eintragen" onCancel={onDone} label="Versand eintragen">
      <DayField
        label="Tag, an dem die Anfrage bei der Stelle war"
        hint={mitFiktion ? 'Von diesem Tag an zählt die Frist, nach der die Zustimmung als erteilt gilt.' : undefined}
        {...form.field('zugangAm')}
      />
      <TextField
        label="Weg"
        hint="Zum Beispiel: Fax mit Sendebericht, Portal der Stelle, Brief."
        {...form.field('quittung')}
      />
    </Form>
  );
}

export function AntwortForm({ of: { id, version, antworten }, onDone }: Props) {
  const form = useForm({
    contract: noteStellenAntwort,
    draft: { art: '' as AntwortArt | '', text: '', eingegangenAm: dayOf() },
    input: (draft) => ({ ...draft, art: draft.art as AntwortArt, id, version }),
    changes: [countAnfragen, listAnfragen],
    done: () => {
      toast('Die Antwort ist eingetragen');
      onDone();
    },
  });
  return (
    <Form form={form} action="Antwort eintragen" onCancel={onDone} label="Antwort eintragen">
      <RadioGroup
        label="Was sagt die Stelle?"
        options={antworten.map((art) => ({ value: art, label: ANTWORTEN[art] }))}
        {...form.field('art')}
      />
      <TextArea label="Inhalt der Antwort" optional {...form.field('text')} />
      <DayField label="Eingegangen am" {...form.field('eingegangenAm')} />
    </Form>
  );
}

export function ErgaenzungForm({ of, onDone }: Props) {
  const { id, version, anlass } = of;
  const form = useForm({
    contract: ergaenzeAnfrage,
    draft: { ...emptyAngaben(anlass), ...of.sendungen.at(-1)?.angaben } as Record<string, string>,
    input: (angaben) => ({ id, version, angaben: filled(angaben) }),
    changes: [countAnfragen, listAnfragen],
    done: () => {
      toast('Die Anfrage wird noch einmal gesendet');
      onDone();
    },
  });
  return (
    <Form form={form} action="Ergänzt senden" onCancel={onDone} label="Anfrage ergänzen">
      <Angabenfelder anlass={anlass} form={form} />
    </Form>
  );
}

/** A new enquiry on a Vorgang; the page of the Vorgang shows it in a dialog. */
export function NeueAnfrage({ verfahrenId, onDone }: { verfahrenId: string; onDone(): void }) {
  const form = useForm({
    contract: createAnfrage,
    draft: { anlass: '', empfaenger: '' } as Record<string, string>,
    input: ({ anlass = '', empfaenger = '', ...angaben }) => ({
      verfahrenId,
      anlass,
      empfaenger,
      angaben: filled(Object.fromEntries(Object.keys(emptyAngaben(anlass)).map((key) => [key, angaben[key] ?? '']))),
    }),
    changes: [countAnfragen, listAnfragen],
    done: ({ vonHand }) => {
      toast(vonHand ? 'Die Anfrage steht in der Liste zum Senden von Hand' : 'Die Anfrage wird gesendet');
      onDone();
    },
  });
  const anlass = form.draft.anlass ?? '';
  return (
    <Form form={form} action="Anfrage senden" onCancel={onDone} label="Andere Stelle fragen" wide>
      <SelectField
        label="Was soll geschehen?"
        empty="Bitte wählen"
        options={ANLAESSE.map(({ schluessel, name, norm }) => ({ value: schluessel, label: `${name} (${norm})` }))}
        {...form.field('anlass')}
        value={anlass}
      />
      {anlass !== '' && (
        <>
          <TextField
            label="Welche Stelle genau"
            optional
            hint="Wenn es mehrere gibt, etwa die Behörde am Zuzugsort."
            {...form.field('empfaenger')}
            value={form.draft.empfaenger ?? ''}
          />
          <Angabenfelder anlass={anlass} form={form} />
        </>
      )}
    </Form>
  );
}

const emptyAngaben = (anlass: string): Record<string, string> =>
  Object.fromEntries((findAnlass(anlass)?.angaben ?? []).map(({ schluessel }) => [schluessel, '']));

const filled = (angaben: Record<string, string>) =>
  Object.fromEntries(Object.entries(angaben).filter(([, value]) => value.trim() !== ''));

function Angabenfelder({ anlass, form }: { anlass: string; form: FormState<Record<string, string>> }) {
  return (findAnlass(anlass)?.angaben ?? []).map(({ schluessel, text, pflicht, tatsache }) => (
    <TextField
      key={schluessel}
      label={text}
      optional={!pflicht || tatsache !== undefined}
      hint={tatsache ? 'Leer lassen, wenn es im Vorgang schon festgehalten ist.' : undefined}
      {...form.field(schluessel)}
      value={form.draft[schluessel] ?? ''}
    />
  ));
}
