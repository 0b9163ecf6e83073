/** Answers over the intermediary: the one that fits where the Vorgang stands is offered first; looked at before it goes. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort, formatMomentShort } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { STALE } from '../../arbeit/screens/stale.ts';
import { type XAntwort, xantwortSchema } from '../antwort.schema.ts';
import { ANTWORT_WORTE, type Anlass, inhaltOf, passendeAntwort } from '../antwort-worte.rules.ts';
import { STATUS } from '../codelisten.data.ts';
import { listXAntworten, replyAntragsnachricht, resendXAntwort, settleXAntwort } from '../eingang.api.ts';
import type { XAusgang } from '../eingang.schema.ts';

interface AntwortenProps {
  readonly verfahrenId: string;
  /** Where the Vorgang stands. */
  readonly stand: string;
  readonly edits: boolean;
}

const CHANGES = [listXAntworten, ...STALE];

/** Nothing where the application came another way. */
export function Antworten({ verfahrenId, stand, edits }: AntwortenProps) {
  const antworten = useLoad(listXAntworten, { verfahrenId });
  if (antworten.data?.nachricht === undefined && !antworten.isError) return null;
  return (
    <section className="card u-stack" aria-labelledby="xa-titel">
      <h2 id="xa-titel">Antworten über das Eingabeverfahren</h2>
      <Loaded of={antworten} words="Die Antworten werden geladen">
        {({ nachricht, ausgang }) => (
          <>
            <p className="u-muted">
              Der Antrag kam über {nachricht?.absender}. Was Sie hier senden, liest die Person dort.
            </p>
            <Liste of={ausgang} {...{ verfahrenId, edits }} />
            {edits && nachricht?.rueckkanal && <Neue nachrichtId={nachricht.id} stand={stand} />}
            {nachricht && !nachricht.rueckkanal && (
              <Note title="Kein Rückkanal">
                Dieses Eingabeverfahren nimmt keine Antwort an. Schreiben Sie der Person auf anderem Weg.
              </Note>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

const STAND = {
  wartet: ['info', 'wird gesendet'],
  gesendet: ['success', 'gesendet'],
  von_hand: ['danger', 'kam nicht an'],
  erledigt: ['quiet', 'anders mitgeteilt'],
} as const;

interface ListeProps {
  readonly of: readonly XAusgang[];
  readonly verfahrenId: string;
  readonly edits: boolean;
}

function Liste({ of, verfahrenId, edits }: ListeProps) {
  if (of.length === 0) return <p className="u-muted">Noch keine Antwort.</p>;
  return (
    <DataTable
      caption="Antworten über das Eingabeverfahren"
      keys={false}
      rows={of}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Antwort', cell: ({ art }) => ANTWORT_WORTE[art] },
        { head: 'Vom', cell: ({ am }) => formatMomentShort(am), nowrap: true },
        {
          head: 'Stand',
          cell: (one) => (
            <>
              <Status tone={STAND[one.stand][0]}>{STAND[one.stand][1]}</Status>
              {one.grund && <span className="cell-sub">{one.grund}</span>}
              {one.stand === 'von_hand' && edits && <VonHand of={one} verfahrenId={verfahrenId} />}
            </>
          ),
        },
      ]}
    />
  );
}

function VonHand({ of, verfahrenId }: { of: XAusgang; verfahrenId: string }) {
  const [open, setOpen] = useState(false);
  const resend = useAct(resendXAntwort, { changes: CHANGES, done: () => toast('Wird noch einmal gesendet') });
  const form = useForm({
    contract: settleXAntwort,
    draft: { wie: '' },
    input: ({ wie }) => ({ verfahrenId, ausgangId: of.id, wie }),
    changes: CHANGES,
    done: () => toast('Festgehalten'),
  });
  return (
    <div className="u-stack">
      <div className="u-row">
        <Button busy={resend.busy} onClick={() => void resend.run({ verfahrenId, ausgangId: of.id })}>
          Noch einmal senden
        </Button>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          Anders mitgeteilt
        </Button>
      </div>
      <ProblemNote problem={resend.problem} />
      {open && (
        <Form form={form} action="Festhalten" onCancel={() => setOpen(false)} label="Anders mitgeteilt">
          <TextField label="Wie haben Sie die Person unterrichtet?" {...form.field('wie')} />
        </Form>
      )}
    </div>
  );
}

interface Entwurf {
  readonly art: Anlass;
  readonly frage: string;
  readonly fristdatum: string;
  readonly status: string;
  readonly datum: string;
  readonly uhrzeitAb: string;
  readonly strasse: string;
  readonly hausnummer: string;
  readonly postleitzahl: string;
  readonly ort: string;
  readonly weitereHinweise: string;
  readonly datei: { readonly name: string; readonly base64: string } | undefined;
}

const LEER = {
  frage: '',
  fristdatum: '',
  status: '',
  datum: '',
  uhrzeitAb: '',
  strasse: '',
  hausnummer: '',
  postleitzahl: '',
  ort: '',
  weitereHinweise: '',
  datei: undefined,
};

/** What is filled in, as it will be judged; fields that do not belong to the kind are left out. */
function antwortOf(d: Entwurf): unknown {
  switch (d.art) {
    case '130102':
      return { art: d.art, frage: d.frage, ...(d.fristdatum ? { fristdatum: d.fristdatum } : {}) };
    case '130104':
      return { art: d.art, status: d.status };
    case '130105': {
      const { datum, uhrzeitAb, strasse, hausnummer, postleitzahl, ort } = d;
      const hinweise = d.weitereHinweise.trim() ? { weitereHinweise: d.weitereHinweise } : {};
      return { art: d.art, termin: { datum, uhrzeitAb, strasse, hausnummer, postleitzahl, ort }, ...hinweise };
    }
    default:
      return { art: d.art, mitteilung: d.datei };
  }
}

function Neue({ nachrichtId, stand }: { nachrichtId: string; stand: string }) {
  const [looks, setLooks] = useState<XAntwort>();
  const form = useForm({
    contract: replyAntragsnachricht,
    draft: { ...LEER, art: passendeAntwort(stand) } as Entwurf,
    input: (draft) => ({ id: nachrichtId, antwort: antwortOf(draft) as XAntwort }),
    changes: CHANGES,
    done: () => {
      toast('Antwort wird gesendet');
      setLooks(undefined);
      form.reset({ ...LEER, art: form.draft.art } as Entwurf);
    },
  });
  const { draft } = form;
  const look = () => {
    const parsed = xantwortSchema.safeParse(antwortOf(draft));
    if (parsed.success) setLooks(parsed.data);
    else void form.submit();
  };
  return (
    <div className="u-stack">
      <SelectField
        name="art"
        value={draft.art}
        error={undefined}
        onChange={(art) => art !== '' && form.set('art', art)}
        label="Womit antworten Sie?"
        options={(['130102', '130104', '130105', '130110'] as const).map((value) => ({
          value,
          label: ANTWORT_WORTE[value],
        }))}
      />
      <Felder form={form} />
      <ProblemNote problem={looks ? undefined : form.problem} />
      <div className="form-actions">
        <Button kind="primary" onClick={look}>
          Vorschau ansehen
        </Button>
      </div>
      {looks && (
        <Dialog title="So geht die Antwort hinaus" onClose={() => setLooks(undefined)}>
          <p>
            <strong>{ANTWORT_WORTE[looks.art]}</strong>
          </p>
          <Facts of={inhaltOf(looks, formatDayShort)} />
          <ProblemNote problem={form.problem} />
          <div className="form-actions">
            <Button kind="primary" busy={form.busy} onClick={() => void form.submit()}>
              Antwort senden
            </Button>
            <Button kind="quiet" onClick={() => setLooks(undefined)}>
              Zurück
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function Felder({ form }: { form: ReturnType<typeof useForm<typeof replyAntragsnachricht, Entwurf>> }) {
  const { draft } = form;
  const at = (name: keyof Entwurf & string, path: string) => ({
    ...form.field(name),
    error: form.errorOf(`antwort.${path}`),
  });
  const text = (name: 'frage' | 'uhrzeitAb' | 'strasse' | 'hausnummer' | 'postleitzahl' | 'ort', path: string) => ({
    ...form.field(name),
    error: form.errorOf(`antwort.${path}`),
  });
  switch (draft.art) {
    case '130102':
      return (
        <>
          <TextArea label="Frage" rows={3} {...text('frage', 'frage')} />
          <DayField
            {...form.field('fristdatum')}
            error={form.errorOf('antwort.fristdatum')}
            label="Antwort bis"
            optional
            hint="Steht dann als Frist im Vorgang."
          />
        </>
      );
    case '130104':
      return (
        <SelectField
          {...form.field('status')}
          error={form.errorOf('antwort.status') && 'Bitte wählen Sie, was Sie mitteilen.'}
          label="Stand"
          empty="Bitte wählen"
          options={Object.entries(STATUS).map(([value, label]) => ({ value, label }))}
        />
      );
    case '130105':
      return (
        <>
          <DayField {...form.field('datum')} error={form.errorOf('antwort.termin.datum')} label="Tag" />
          <TextField label="Uhrzeit" hint="etwa 09:30" size="short" {...text('uhrzeitAb', 'termin.uhrzeitAb')} />
          <TextField label="Straße" {...text('strasse', 'termin.strasse')} />
          <TextField label="Hausnummer" size="short" {...text('hausnummer', 'termin.hausnummer')} />
          <TextField label="Postleitzahl" size="short" {...text('postleitzahl', 'termin.postleitzahl')} />
          <TextField label="Ort" {...text('ort', 'termin.ort')} />
          <TextArea label="Hinweise" optional rows={2} {...form.field('weitereHinweise')} />
        </>
      );
    default:
      return (
        <>
          <p className="u-muted">
            Fügen Sie das Anhörungsschreiben als PDF bei. Die Anhörung selbst läuft wie immer unter „Schreiben und
            Anfragen“ (§ 28 VwVfG NRW).
          </p>
          <FileButton
            label="Schreiben wählen"
            accept=".pdf"
            chosen={draft.datei?.name}
            onFile={(file) =>
              void toBase64(file).then((base64) => form.set('datei', { name: file.name.slice(0, 200), base64 }))
            }
          />
          {at('datei', 'mitteilung').error && <p className="field-error">Bitte wählen Sie das Schreiben.</p>}
        </>
      );
  }
}

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
