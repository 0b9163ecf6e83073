/** A new version of the letterhead; beside it the letter that it makes. */
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listBriefkoepfe, saveBriefkopfEntwurf } from '../briefkopf.api.ts';
import type { Briefkopf, BriefkopfFassung } from '../briefkopf.schema.ts';
import { Musterbrief } from './Musterbrief.tsx';

/** Named as the contract names them, so that what it says stands at its field. */
const FELDER = [
  ['inhalt.traeger', 'Stadt oder Kreis', ''],
  ['inhalt.behoerde', 'Behörde', 'Wie sie auf Bescheiden steht, etwa „Die Oberbürgermeisterin – Ausländerbehörde“.'],
  ['inhalt.strasse', 'Straße und Hausnummer', ''],
  ['inhalt.plz', 'Postleitzahl', ''],
  ['inhalt.ort', 'Ort', ''],
  ['inhalt.telefon', 'Telefon', ''],
  ['inhalt.email', 'E-Mail', ''],
  ['inhalt.internet', 'Internet', ''],
  ['inhalt.gericht.name', 'Verwaltungsgericht', 'Steht in jeder Rechtsbehelfsbelehrung.'],
  ['inhalt.gericht.strasse', 'Anschrift des Gerichts', ''],
  ['inhalt.gericht.plz', 'Postleitzahl des Gerichts', ''],
  ['inhalt.gericht.ort', 'Sitz des Gerichts', ''],
] as const;
type Feld = (typeof FELDER)[number][0];
type Entwurf = Readonly<Record<Feld | 'gueltigAb', string>>;

const FREIWILLIG: ReadonlySet<Feld> = new Set(['inhalt.telefon', 'inhalt.email', 'inhalt.internet']);
const KURZ: ReadonlySet<Feld> = new Set(['inhalt.plz', 'inhalt.gericht.plz']);

function entwurfOf(k: Briefkopf | undefined, gueltigAb: string): Entwurf {
  return {
    gueltigAb,
    'inhalt.traeger': k?.traeger ?? '',
    'inhalt.behoerde': k?.behoerde ?? '',
    'inhalt.strasse': k?.strasse ?? '',
    'inhalt.plz': k?.plz ?? '',
    'inhalt.ort': k?.ort ?? '',
    'inhalt.telefon': k?.telefon ?? '',
    'inhalt.email': k?.email ?? '',
    'inhalt.internet': k?.internet ?? '',
    'inhalt.gericht.name': k?.gericht.name ?? '',
    'inhalt.gericht.strasse': k?.gericht.strasse ?? '',
    'inhalt.gericht.plz': k?.gericht.plz ?? '',
    'inhalt.gericht.ort': k?.gericht.ort ?? '',
  };
}

const inhaltOf = (d: Entwurf): Briefkopf => ({
  traeger: d['inhalt.traeger'],
  behoerde: d['inhalt.behoerde'],
  strasse: d['inhalt.strasse'],
  plz: d['inhalt.plz'],
  ort: d['inhalt.ort'],
  telefon: d['inhalt.telefon'],
  email: d['inhalt.email'],
  internet: d['inhalt.internet'],
  gericht: {
    name: d['inhalt.gericht.name'],
    strasse: d['inhalt.gericht.strasse'],
    plz: d['inhalt.gericht.plz'],
    ort: d['inhalt.gericht.ort'],
  },
});

interface BriefkopfFormProps {
  readonly start: Briefkopf | undefined;
  readonly entwurf: BriefkopfFassung | undefined;
  onDone(): void;
}

export function BriefkopfForm({ start, entwurf, onDone }: BriefkopfFormProps) {
  const form: FormState<Entwurf> = useForm({
    contract: saveBriefkopfEntwurf,
    draft: entwurfOf(start, entwurf?.gueltigAb ?? dayOf()),
    input: (draft) => ({
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      gueltigAb: draft.gueltigAb,
      inhalt: inhaltOf(draft),
    }),
    changes: [listBriefkoepfe],
    done: () => {
      toast('Entwurf gespeichert');
      onDone();
    },
  });
  return (
    <div className="post-zwei">
      <Form form={form} action="Entwurf speichern" onCancel={onDone} wide>
        {FELDER.map(([name, label, hint]) => (
          <TextField
            key={name}
            label={label}
            {...(hint === '' ? {} : { hint })}
            optional={FREIWILLIG.has(name)}
            size={KURZ.has(name) ? 'short' : 'full'}
            {...form.field(name)}
          />
        ))}
        <DayField label="Gilt ab" {...form.field('gueltigAb')} />
      </Form>
      <section className="post-muster" aria-label="Musterbrief mit diesen Angaben">
        <Musterbrief inhalt={inhaltOf(form.draft)} />
      </section>
    </div>
  );
}
