/** Suits and urgent applications against a Bescheid: what the court wants by when, its file, the hold, the outcome. */

import { useState } from 'react';
import { NormText } from '#areas/erlasse/screens/index.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay, formatDayShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { finishGerichtsfrist, listRechtsbehelfe } from '../rechtsbehelf.api.ts';
import type { Rechtsbehelf } from '../rechtsbehelf.schema.ts';
import type { Schreiben } from '../schreiben.schema.ts';
import { EndKlage, FristSetzen, NoteKlage } from './GerichtDialoge.tsx';
import { Akte } from './Gerichtsakte.tsx';

const CHANGES = [listRechtsbehelfe];

export function Gericht({ schreiben }: { schreiben: Schreiben }) {
  const { id, verfahrenId, akteId } = schreiben;
  const query = useLoad(listRechtsbehelfe, { verfahrenId });
  useLive(`verfahren:${verfahrenId}`, CHANGES);
  useLive(`akte:${akteId}`, CHANGES);
  const may = useMay()('vorgaenge.schreiben');
  const [noting, setNoting] = useState(false);
  return (
    <section className="card u-stack" aria-labelledby="sb-gericht">
      <div className="u-row">
        <h2 id="sb-gericht">Gericht</h2>
        {may && (
          <Button icon="plus" onClick={() => setNoting(true)}>
            Klage oder Eilantrag vermerken
          </Button>
        )}
      </div>
      <Loaded of={query} words="Die Verfahren vor Gericht werden geladen">
        {({ rechtsbehelfe }) => {
          const here = rechtsbehelfe.filter(({ schreibenId }) => schreibenId === id);
          if (here.length === 0)
            return <p className="u-muted">Keine Klage vermerkt. Kommt eine, wird die Akte gegen Löschen gesperrt.</p>;
          return (
            <>
              {here.map((one) => (
                <Eines key={one.id} of={one} schreiben={schreiben} />
              ))}
            </>
          );
        }}
      </Loaded>
      {noting && (
        <NoteKlage schreiben={schreiben} gericht={query.data?.gericht ?? ''} onClose={() => setNoting(false)} />
      )}
    </section>
  );
}

const NAME = { klage: 'Klage', eilantrag: 'Eilantrag' } as const;

function Eines({ of, schreiben }: { of: Rechtsbehelf; schreiben: Schreiben }) {
  const { verfahrenId, akteId } = schreiben;
  const may = useMay();
  const [open, setOpen] = useState<'frist' | 'ende'>();
  const close = () => setOpen(undefined);
  const done = useAct(finishGerichtsfrist, { changes: CHANGES, done: () => toast('Erledigt') });
  const runs = of.erledigtAm === undefined;
  const seen = { verfahrenId, id: of.id };
  return (
    <article className="u-stack sb-gericht" aria-label={`${NAME[of.art]} ${of.aktenzeichen}`}>
      <h3>
        {NAME[of.art]}, {of.gericht}, {of.aktenzeichen}
      </h3>
      <p className="u-row">
        <Status tone={runs ? 'info' : 'quiet'}>
          {runs
            ? `läuft seit ${formatDayShort(of.eingegangenAm)}`
            : `beendet am ${formatDayShort(of.erledigtAm ?? '')}`}
        </Status>
        {of.ausgang && <span>{of.ausgang}</span>}
      </p>
      {of.gesperrt && (
        <Note
          kind="info"
          title="Die Akte ist gegen Löschen gesperrt"
          actions={
            <ButtonLink to="/akten/$akteId" params={{ akteId }} icon="akte">
              Akte öffnen
            </ButtonLink>
          }
        >
          Solange die Sperre steht, wird nichts aus ihr gelöscht. Aufheben können Sie sie, wenn Sie das Verfahren
          beenden.
        </Note>
      )}
      <Fristen
        of={of}
        onDone={may('vorgaenge.schreiben') ? (fristId) => void done.run({ ...seen, fristId }) : undefined}
        busy={done.busy}
      />
      <ProblemNote problem={done.problem} />
      {may('akten.akteneinsicht') && <Akte of={of} verfahrenId={verfahrenId} akteId={akteId} />}
      {runs && may('vorgaenge.schreiben') && (
        <div className="form-actions">
          <Button icon="uhr" onClick={() => setOpen('frist')}>
            Frist des Gerichts eintragen
          </Button>
          <Button icon="haken" onClick={() => setOpen('ende')}>
            Verfahren beenden
          </Button>
        </div>
      )}
      {open === 'frist' && <FristSetzen {...seen} onClose={close} />}
      {open === 'ende' && <EndKlage {...seen} gesperrt={of.gesperrt} onClose={close} />}
    </article>
  );
}

interface FristenProps {
  readonly of: Rechtsbehelf;
  readonly onDone: ((fristId: string) => void) | undefined;
  readonly busy: boolean;
}

function Fristen({ of: { fristen }, onDone, busy }: FristenProps) {
  if (fristen.length === 0) return null;
  return (
    <ul className="sb-schritte" aria-label="Fristen">
      {fristen.map(({ id, text, faellig, norm, erledigt }) => (
        <li key={id} data-offen={!erledigt}>
          <Icon name={erledigt ? 'erledigt' : 'offen'} />
          <span>
            <span>
              {text}, bis {formatDay(faellig)}{' '}
              <span className="u-muted">
                <NormText text={norm} />
              </span>
            </span>
            <span className="u-sr">{erledigt ? ', erledigt' : ', offen'}</span>
            {!erledigt && onDone && (
              <Button kind="text" busy={busy} onClick={() => onDone(id)}>
                Erledigt<span className="u-sr">: {text}</span>
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
