/** One invitation: for whom and what, its link to copy, print or send again, and taking it back. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { CopyButton } from '#ui/CopyText.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, dayOf, formatDay, formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Note } from '#ui/States.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getTerminFuerAmt } from '../../../kalender/kalender.api.ts';
import { SPRACHE } from '../../../kalender/screens/worte.tsx';
import { QrBild } from '../../../tag/screens/QrBild.tsx';
import {
  type Einladung,
  listTermineinladungen,
  sendTermineinladung,
  withdrawTermineinladung,
} from '../../einladung.api.ts';

export const EINLADUNGSSTAND: Readonly<Record<Einladung['stand'], { readonly tone: Tone; readonly wort: string }>> = {
  offen: { tone: 'info', wort: 'offen' },
  angenommen: { tone: 'success', wort: 'angenommen' },
  abgelaufen: { tone: 'warning', wort: 'abgelaufen' },
  zurueckgezogen: { tone: 'quiet', wort: 'zurückgezogen' },
};

const CHANGES = [listTermineinladungen];

/** The last whole day before an instant at midnight. */
export const tagVor = (instant: string) => dayOf(new Date(Date.parse(instant) - 1000));

interface BlattProps {
  readonly of: Einladung;
  readonly anliegen: string;
  readonly onDone: () => void;
}

export function Einladungsblatt({ of, anliegen, onDone }: BlattProps) {
  const may = useMay();
  const [dialog, setDialog] = useState<'senden' | 'zurueckziehen'>();
  const { id, version, stand, name, minuten, platz, von, bis, sprache, personId, verfahrenId, terminId } = of;
  const personen = Math.max(...of.anliegen.map((eines) => eines.personen));
  return (
    <article className="pane-inset u-stack tq-blatt" aria-labelledby="te-name">
      <div className="u-spread">
        <h2 id="te-name">{name ?? 'Einladung ohne Namen'}</h2>
        <Status tone={EINLADUNGSSTAND[stand].tone}>{EINLADUNGSSTAND[stand].wort}</Status>
      </div>
      <Facts
        of={[
          ['Anliegen', `${anliegen}, ${count(personen, 'Person', 'Personen')}`],
          ['Dauer', minuten === null ? 'wie im Anliegen' : `${minuten} Minuten`],
          ['Platz', platz ?? undefined],
          ['Besuch', von ? `${formatDay(von)} bis ${formatDay(bis)}` : `bis ${formatDay(bis)}`],
          ['Zeit wählen bis', formatDay(tagVor(of.endetAt))],
          ['Sprache', SPRACHE[sprache]],
          ['Eingeladen', formatMoment(of.angelegtAm)],
          ['Anlass', of.anlass === 'karte' ? 'Die Karte liegt bereit; Bleibe hat von selbst eingeladen.' : undefined],
        ]}
      />
      <p className="u-row">
        {personId && may('akten.lesen') && (
          <Link to="/personen/$id" params={{ id: personId }}>
            Zur Person
          </Link>
        )}
        {verfahrenId && may('vorgaenge.lesen') && (
          <Link to="/vorgaenge/$verfahrenId" params={{ verfahrenId }}>
            Zum Vorgang
          </Link>
        )}
      </p>
      {terminId && <Gewaehlt terminId={terminId} />}
      {of.link && of.brief && (
        <Linkteil
          link={of.link}
          brief={of.brief}
          sprache={sprache}
          onSend={() => setDialog('senden')}
          onBack={() => setDialog('zurueckziehen')}
        />
      )}
      {stand === 'abgelaufen' && (
        <Note title="Niemand hat eine Zeit gewählt">
          Der Link gilt nicht mehr. Ist der Besuch noch nötig, laden Sie neu ein oder vereinbaren Sie selbst einen
          Termin.
        </Note>
      )}
      {dialog === 'senden' && <Senden of={of} onClose={() => setDialog(undefined)} />}
      {dialog === 'zurueckziehen' && (
        <ConfirmAct
          title="Einladung zurückziehen?"
          action="Zurückziehen"
          danger
          contract={withdrawTermineinladung}
          input={{ id, version }}
          changes={CHANGES}
          says="Einladung zurückgezogen"
          onDone={onDone}
          onClose={() => setDialog(undefined)}
        >
          <p>Der Link gilt dann nicht mehr. Eine Nachricht geht nicht hinaus; sagen Sie der Person Bescheid.</p>
        </ConfirmAct>
      )}
    </article>
  );
}

function Gewaehlt({ terminId }: { readonly terminId: string }) {
  const termin = useLoad(getTerminFuerAmt, { id: terminId }).data;
  if (!termin) return null;
  return (
    <Note kind="success" title={`Gewählt: ${formatMoment(termin.beginn)}`}>
      <Link to="/kalender" search={{ tag: termin.tag, termin: terminId }}>
        Termin {termin.kennung} ansehen
      </Link>
    </Note>
  );
}

interface LinkteilProps {
  readonly link: string;
  readonly brief: NonNullable<Einladung['brief']>;
  readonly sprache: Einladung['sprache'];
  readonly onSend: () => void;
  readonly onBack: () => void;
}

function Linkteil({ link, brief, sprache, onSend, onBack }: LinkteilProps) {
  return (
    <>
      <div className="tq-link no-print">
        <strong>Link für einmal</strong>
        <code>{link}</code>
        <span className="u-muted">Wer den Link hat, wählt die Zeit. Geben Sie ihn nur der Person selbst.</span>
      </div>
      <div className="form-actions no-print">
        <CopyButton text={link} what="Link" />
        <Button icon="drucken" onClick={() => window.print()}>
          Brief drucken
        </Button>
        <Button icon="gesendet" onClick={onSend}>
          Link senden …
        </Button>
        <Button icon="entfaellt" onClick={onBack}>
          Zurückziehen …
        </Button>
      </div>
      <section
        className="tq-brief"
        aria-label="Brief"
        lang={sprache === 'leicht' ? 'de' : sprache}
        dir={sprache === 'ar' || sprache === 'fa' ? 'rtl' : 'ltr'}
      >
        <strong>{brief.betreff}</strong>
        <p>{brief.text}</p>
        <QrBild text={link} label="QR-Code mit dem Link" />
      </section>
    </>
  );
}

function Senden({
  of: { id, version, erreichbar, sprache },
  onClose,
}: {
  readonly of: Einladung;
  readonly onClose: () => void;
}) {
  const form = useForm({
    contract: sendTermineinladung,
    draft: { email: '', telefon: '' },
    input: ({ email, telefon }) => ({
      ...{ id, version },
      ...(email.trim() ? { email } : {}),
      ...(telefon.trim() ? { telefon } : {}),
    }),
    changes: CHANGES,
    done: ({ gesendet }) => {
      toast(gesendet ? 'Der Link ist auf dem Weg' : 'Es gibt keine Adresse: Der Link ist nicht gesendet');
      if (gesendet) onClose();
    },
  });
  return (
    <Dialog title="Link senden" onClose={onClose}>
      <Form form={form} action="Senden" actionIcon="gesendet" onCancel={onClose} asksBeforeLeaving={false}>
        <p>
          {erreichbar
            ? 'Ohne Eingabe geht der Link an die Adresse, die wir haben. Eine neue Adresse ersetzt sie.'
            : 'Zu dieser Einladung gibt es noch keine Adresse.'}{' '}
          Die Nachricht ist auf {SPRACHE[sprache]}.
        </p>
        <TextField
          label="E-Mail"
          optional={erreichbar}
          type="email"
          inputMode="email"
          autoComplete="off"
          {...form.field('email')}
        />
        <TextField label="Telefon" hint="Für eine SMS statt einer Mail" optional {...form.field('telefon')} />
      </Form>
    </Dialog>
  );
}
