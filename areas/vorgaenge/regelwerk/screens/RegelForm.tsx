/** A new version: its content, from when on, where that stands and until when somebody compared it. */
import { Checkbox } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Listenzeile } from '../../antrag/formular.schema.ts';
import { centOf, euroText } from '../../gebuehr/screens/worte.tsx';
import { getRegel, listRegelwerk, saveRegelEntwurf } from '../regelwerk.api.ts';
import { antragsartOf, stellenAus, stellenText } from '../regelwerk.rules.ts';
import type { Abschnitt, RegelFassung, RegelInhalt } from '../regelwerk.schema.ts';
import { Listeneditor } from './Listeneditor.tsx';
import type { Regel } from './RegelSeite.tsx';

/** What the fields hold, whatever kind it is; each kind takes its own. */
export interface Entwurf {
  readonly gueltigAb: string;
  readonly quelle: string;
  readonly geprueftBis: string;
  readonly name: string;
  readonly norm: string;
  readonly betrag: string;
  readonly jung: string;
  readonly tage: string;
  readonly vierAugen: boolean;
  readonly online: boolean;
  readonly zeilen: readonly Listenzeile[];
  readonly stellen: string;
}

const morgen = () => dayOf(new Date(Date.now() + 86_400_000));

function draftOf(inhalt: RegelInhalt | undefined, gueltigAb: string | null | undefined): Entwurf {
  return {
    gueltigAb: gueltigAb ?? morgen(),
    quelle: inhalt?.quelle ?? '',
    geprueftBis: inhalt?.geprueftBis ?? dayOf(),
    name: inhalt?.abschnitt === 'gebuehr' ? inhalt.text : inhalt?.abschnitt === 'verfahrensart' ? inhalt.name : '',
    norm: inhalt && 'norm' in inhalt ? inhalt.norm : '',
    betrag: inhalt?.abschnitt === 'gebuehr' ? euroText(inhalt.betragCent) : '',
    jung: inhalt?.abschnitt === 'gebuehr' && inhalt.unter24Cent !== undefined ? euroText(inhalt.unter24Cent) : '',
    tage: inhalt?.abschnitt === 'verfahrensart' ? String(inhalt.erwarteteTage) : '',
    vierAugen: inhalt?.abschnitt === 'verfahrensart' && inhalt.vierAugen,
    online: inhalt?.abschnitt === 'unterlagen' && inhalt.online,
    zeilen: inhalt?.abschnitt === 'unterlagen' ? inhalt.zeilen : [],
    stellen: inhalt?.abschnitt === 'stellen' ? stellenText(inhalt.stellen) : '',
  };
}

function inhaltOf(abschnitt: Abschnitt, draft: Entwurf): RegelInhalt {
  const beleg = { quelle: draft.quelle, geprueftBis: draft.geprueftBis };
  switch (abschnitt) {
    case 'unterlagen':
      return { abschnitt, online: draft.online, zeilen: [...draft.zeilen], ...beleg };
    case 'gebuehr':
      return {
        ...{ abschnitt, text: draft.name, norm: draft.norm, betragCent: centOf(draft.betrag) ?? Number.NaN },
        ...(draft.jung.trim() === '' ? {} : { unter24Cent: centOf(draft.jung) ?? Number.NaN }),
        ...beleg,
      };
    case 'verfahrensart':
      return {
        ...{ abschnitt, name: draft.name, norm: draft.norm, vierAugen: draft.vierAugen },
        erwarteteTage: /^\d+$/.test(draft.tage.trim()) ? Number(draft.tage) : Number.NaN,
        ...beleg,
      };
    case 'stellen':
      return { abschnitt, stellen: stellenAus(draft.stellen), ...beleg };
  }
}

interface RegelFormProps {
  readonly regel: Regel;
  readonly entwurf: RegelFassung | undefined;
  onDone(): void;
}

export function RegelForm({
  regel: { schluessel, abschnitt, geltend, dokumenttypen },
  entwurf,
  onDone,
}: RegelFormProps) {
  const form = useForm({
    contract: saveRegelEntwurf,
    // A new version begins with what holds; whoever writes it compares it today.
    draft: entwurf
      ? draftOf(entwurf.inhalt, entwurf.gueltigAb)
      : { ...draftOf(geltend?.inhalt, undefined), geprueftBis: dayOf(), quelle: '' },
    input: (draft) => ({
      schluessel,
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      gueltigAb: draft.gueltigAb,
      inhalt: inhaltOf(abschnitt, draft),
    }),
    changes: [getRegel, listRegelwerk],
    done: () => {
      toast('Entwurf gespeichert');
      onDone();
    },
  });
  const at = (path: string, name: keyof Entwurf & string) => ({
    ...form.field(name),
    error: form.errorOf(`inhalt.${path}`),
  });
  return (
    <Form form={form} action="Entwurf speichern" onCancel={onDone} label="Fassung entwerfen" wide>
      {abschnitt === 'unterlagen' && (
        <>
          <Checkbox
            label="Im Portal anbieten"
            hint="Sonst nimmt das Amt diesen Antrag nur am Schalter und auf Papier an."
            {...form.field('online')}
          />
          <Listeneditor
            antragsart={antragsartOf(schluessel)}
            dokumenttypen={dokumenttypen}
            zeilen={form.draft.zeilen}
            onChange={(zeilen) => form.set('zeilen', zeilen)}
            errorOf={(index) => zeilenfehler(form, index)}
          />
        </>
      )}
      {abschnitt === 'gebuehr' && (
        <>
          <TextField label="Leistung" {...(at('text', 'name') as TextBinding)} />
          <TextField label="Norm" {...(at('norm', 'norm') as TextBinding)} />
          <TextField
            label="Betrag in Euro"
            size="short"
            autoComplete="off"
            {...(at('betragCent', 'betrag') as TextBinding)}
          />
          <TextField
            label="Betrag unter 24 Jahren"
            hint="Nur wo das Gesetz einen eigenen Betrag nennt"
            optional
            size="short"
            autoComplete="off"
            {...(at('unter24Cent', 'jung') as TextBinding)}
          />
        </>
      )}
      {abschnitt === 'verfahrensart' && (
        <>
          <TextField label="Name" {...(at('name', 'name') as TextBinding)} />
          <TextField label="Norm" {...(at('norm', 'norm') as TextBinding)} />
          <TextField
            label="Übliche Dauer in Tagen"
            hint="Steht auf der Quittung: so lange dauert es, wenn nichts fehlt."
            size="short"
            inputMode="numeric"
            {...(at('erwarteteTage', 'tage') as TextBinding)}
          />
          <Checkbox
            label="Jeder Bescheid braucht eine zweite Person"
            hint="Was belastet, braucht sie immer."
            {...form.field('vierAugen')}
          />
        </>
      )}
      {abschnitt === 'stellen' && (
        <>
          <TextArea
            label="Behörden"
            hint="Eine Zeile je Amt: Postleitzahlen; Name; Anschrift; Telefon; Webseite. Spalten aus einer Tabelle können Sie einfügen. Beispiel: 50321-50389, 50391; Kreis Nordfeld, Ausländerbehörde; Kreisplatz 1, 50321 Nordfeld; 02232 10-0; https://www.nordfeld.example"
            optional
            rows={10}
            {...form.field('stellen')}
          />
          {stellenfehler(form).map((message) => (
            <p key={message} className="rw-fehler">
              <Icon name="fehler" /> {message}
            </p>
          ))}
        </>
      )}
      <DayField
        label="Gilt ab"
        hint="Heute oder später. Was schon galt, bleibt, wie es war."
        {...form.field('gueltigAb')}
      />
      <TextField
        label="Quelle"
        hint="Etwa das Bundesgesetzblatt mit Nummer oder die Verfügung Ihres Amts"
        {...(at('quelle', 'quelle') as TextBinding)}
      />
      <DayField label="Mit der Quelle verglichen bis" {...(at('geprueftBis', 'geprueftBis') as TextBinding)} />
    </Form>
  );
}

interface TextBinding {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  onChange(value: string): void;
}

/** Each line that is wrong, with its number and why. */
function stellenfehler(form: FormState<Entwurf>): string[] {
  return Object.entries(form.errors).flatMap(([path, message]) => {
    const zeile = /^inhalt\.stellen\.(\d+)\./.exec(path)?.[1];
    return zeile === undefined ? [] : [`Zeile ${Number(zeile) + 1}: ${message}`];
  });
}

/** Everything that the server or the shape says of one document. */
function zeilenfehler(form: FormState<Entwurf>, index: number): string[] {
  const start = `inhalt.zeilen.${index}.`;
  return Object.entries(form.errors).flatMap(([path, message]) => (path.startsWith(start) ? [message] : []));
}
