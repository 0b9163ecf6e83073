/** The conversation with the applicant: questions, requests with a day, answers and what came with them. */
import { useEffect } from 'react';
import { directionOf } from '#platform/i18n/i18n.ts';
import { DayField } from '#ui/DateField.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort, formatMoment } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { STALE } from '../../../arbeit/screens/stale.ts';
import type { Formularsprache } from '../../formular.schema.ts';
import { answerAntragNachricht, listAntragNachrichten, markAntragNachrichtenRead } from '../../gespraech.api.ts';
import { NACHRICHTENVORLAGEN } from '../../gespraech.data.ts';
import { satzOf, vorlageOf } from '../../gespraech.rules.ts';
import type { Gespraech as GespraechGelesen } from '../../gespraech.schema.ts';
import './gespraech.css';

interface GespraechProps {
  readonly verfahrenId: string;
  readonly edits: boolean;
  /** How many are unread: read once they are shown. */
  readonly neu: number;
}

export function Gespraech({ verfahrenId, edits, neu }: GespraechProps) {
  const may = useMay();
  const gespraech = useLoad(listAntragNachrichten, { verfahrenId });
  const read = useAct(markAntragNachrichtenRead, { changes: STALE });
  const reads = neu > 0 && may('vorgaenge.bearbeiten') && gespraech.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time something new is shown
  useEffect(() => {
    if (reads) void read.run({ verfahrenId });
  }, [reads, verfahrenId]);
  return (
    <section className="card u-stack" aria-labelledby="gs-titel">
      <h2 id="gs-titel">Gespräch mit der Person</h2>
      <Loaded of={gespraech} words="Die Nachrichten werden geladen">
        {(of) =>
          of.antragId === undefined ? (
            <EmptyState icon="post" title="Im Portal gibt es dazu kein Gespräch">
              Zu diesem Vorgang gehört kein Konto im Portal. Schreiben Sie der Person einen Brief; die Vorlagen stehen
              unter „Schreiben und Anfragen“.
            </EmptyState>
          ) : (
            <>
              <Verlauf of={of} />
              {edits && may('vorgaenge.bearbeiten') && <Schreiben verfahrenId={verfahrenId} of={of} />}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

const ART_WORTE = { nachricht: '', frage: 'Frage', unterlage: 'Unterlage angefordert' } as const;

function Verlauf({ of }: { of: GespraechGelesen }) {
  if (of.nachrichten.length === 0)
    return <p className="u-muted">Noch keine Nachricht. Die Person liest Ihre Nachrichten im Portal.</p>;
  return (
    <ol className="gs-verlauf">
      {of.nachrichten.map((one) => (
        <li key={one.id} className={`gs-nachricht gs-${one.von}`}>
          <p className="u-small u-muted">
            {one.von === 'amt' ? 'Wir' : 'Die Person'}, {formatMoment(one.geschriebenAm)}{' '}
            {one.art !== 'nachricht' && <Badge>{ART_WORTE[one.art]}</Badge>}{' '}
            {one.art !== 'nachricht' &&
              (one.beantwortetAm ? (
                <Badge tone="success">beantwortet {formatDayShort(one.beantwortetAm)}</Badge>
              ) : (
                one.bis && <Badge tone="warning">offen bis {formatDayShort(one.bis)}</Badge>
              ))}
            {one.von === 'amt' && !one.gelesen && <Badge>noch nicht gelesen</Badge>}
          </p>
          <p className="gs-text" dir="auto">
            {one.text}
          </p>
          {one.uebersetzung && (
            <p
              className="gs-text u-small u-muted"
              lang={one.sprache}
              dir={one.sprache === 'ar' || one.sprache === 'fa' ? 'rtl' : 'ltr'}
            >
              {one.uebersetzung}
            </p>
          )}
          {one.dateien.length > 0 && <p className="u-small">In der Akte: {one.dateien.join(', ')}</p>}
        </li>
      ))}
    </ol>
  );
}

function Schreiben({ verfahrenId, of }: { verfahrenId: string; of: GespraechGelesen }) {
  const leer = { vorlage: '', text: '', unterlage: '', bis: '' };
  const form = useForm({
    contract: answerAntragNachricht,
    draft: leer,
    input: ({ vorlage, text, unterlage, bis }) => {
      const art = vorlageOf(vorlage)?.art ?? 'nachricht';
      return {
        verfahrenId,
        text,
        ...(vorlage === '' ? {} : { vorlage }),
        ...(art === 'unterlage' && unterlage !== '' ? { unterlage } : {}),
        ...(art !== 'nachricht' && bis !== '' ? { bis } : {}),
      };
    },
    changes: [listAntragNachrichten, ...STALE],
    done: () => {
      toast('Nachricht steht im Portal; die Person bekommt den Hinweis, dass es etwas Neues gibt');
      form.reset(leer);
    },
  });
  const { draft } = form;
  const vorlage = vorlageOf(draft.vorlage);
  return (
    <Form form={form} action="Ins Portal schreiben" label="Nachricht schreiben">
      <SelectField
        {...form.field('vorlage')}
        label="Worum geht es?"
        empty="Freie Nachricht"
        options={NACHRICHTENVORLAGEN.map(({ schluessel, titel }) => ({ value: schluessel, label: titel }))}
      />
      {vorlage?.art === 'unterlage' && (
        <SelectField
          {...form.field('unterlage')}
          label="Welche Unterlage?"
          empty="Bitte wählen"
          options={of.unterlagen.map(({ schluessel, name }) => ({ value: schluessel, label: name }))}
        />
      )}
      {vorlage !== undefined && vorlage.art !== 'nachricht' && (
        <DayField
          {...form.field('bis')}
          label="Bis wann?"
          optional={vorlage.art === 'frage'}
          hint="Die Frist steht dann auch im Vorgang und im Portal."
        />
      )}
      <TextArea
        {...form.field('text')}
        label={vorlage ? 'Eigene Worte dazu' : 'Nachricht'}
        optional={vorlage !== undefined && vorlage.art !== 'frage'}
        rows={3}
        hint={
          of.sprache === 'de'
            ? 'Kurze Sätze helfen.'
            : 'Ihre eigenen Worte bleiben deutsch; nur die festen Sätze der Vorlage stehen auch in der Sprache der Person.'
        }
      />
      {vorlage && <Vorschau of={of} {...{ vorlage, draft }} />}
    </Form>
  );
}

interface VorschauProps {
  readonly of: GespraechGelesen;
  readonly vorlage: NonNullable<ReturnType<typeof vorlageOf>>;
  readonly draft: { readonly unterlage: string; readonly bis: string; readonly text: string };
}

/** What the person will read, in both languages, before it goes. */
function Vorschau({ of, vorlage, draft }: VorschauProps) {
  const bis = /^\d{4}-\d{2}-\d{2}$/.test(draft.bis) ? formatDayShort(draft.bis) : '…';
  const was = of.unterlagen.find(({ schluessel }) => schluessel === draft.unterlage);
  const satz = (sprache: Formularsprache) =>
    satzOf(vorlage, sprache, {
      unterlage: (sprache === 'de' ? was?.name : was?.eigen) ?? '…',
      bis,
    });
  const sprache = of.sprache as Formularsprache;
  return (
    <Note title="Das liest die Person">
      <p className="gs-text">{[satz('de'), draft.text].filter(Boolean).join('\n\n')}</p>
      {sprache !== 'de' && (
        <p className="gs-text" lang={sprache} dir={directionOf(sprache)}>
          {satz(sprache)}
        </p>
      )}
    </Note>
  );
}
