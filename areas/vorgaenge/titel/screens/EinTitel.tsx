/** One title: what it allows, how long, what happened to it, and what can be done with it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { CopyText } from '#ui/CopyText.tsx';
import { useAct } from '#ui/data.ts';
import { formatDayShort, formatMomentShort } from '#ui/format.ts';
import { Menu } from '#ui/Menu.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { listKarten, prepareKarte } from '../../karte/karte.api.ts';
import { listTitelDerPerson, readSeriennummer } from '../titel.api.ts';
import { ARBEIT_WORTE, STAND_WORTE } from '../titel.rules.ts';
import type { Titel } from '../titel.schema.ts';
import { BlattBestaetigen, Pruefblaetter } from './Pruefblaetter.tsx';
import { TitelEnden } from './TitelEnden.tsx';
import { TitelForm } from './TitelForm.tsx';
import { STAND_TON } from './worte.ts';

type MitVerlauf = Titel & { eintraege: { text: string; norm: string; am: string; von: string }[] };

export function EinTitel({ titel }: { titel: MitVerlauf }) {
  const may = useMay();
  const go = useGo();
  const [open, setOpen] = useState<'blatt' | 'aendern' | 'beenden'>();
  const karte = useAct(prepareKarte, {
    changes: [listKarten, listTitelDerPerson],
    done: ({ id }) => go({ to: '/karten', search: { karte: id } }),
  });
  const serie = useAct(readSeriennummer);
  const [nummer, setNummer] = useState<string>();
  const ended = titel.stand === 'erloschen' || titel.stand === 'ersetzt';
  const valid = titel.stand === 'gueltig' || titel.stand === 'gilt-fort';
  const close = () => setOpen(undefined);
  const readSerie = async () => setNummer((await serie.run({ id: titel.id, zweck: 'pruefung' }))?.seriennummer);
  return (
    <article className="card u-stack" aria-label={titel.name}>
      <div className="u-spread">
        <h3>
          {titel.name} <span className="u-muted">{titel.norm}</span>
        </h3>
        {may('vorgaenge.titel') && !ended && (
          <Menu
            className="btn"
            button="Was tun?"
            entries={[
              { label: 'Berichtigen', icon: 'bearbeiten', run: () => setOpen('aendern') },
              { label: 'Blatt für den Arbeitgeber', icon: 'dokument', run: () => setOpen('blatt') },
              ...(titel.hatSeriennummer && may('vorgaenge.serie')
                ? [{ label: 'Seriennummer zeigen', run: () => void readSerie() }]
                : []),
              'line',
              { label: 'Beenden', icon: 'entfaellt', run: () => setOpen('beenden') },
            ]}
          />
        )}
      </div>
      <Status tone={STAND_TON[titel.stand]}>
        {STAND_WORTE[titel.stand]}
        {!ended && (titel.endet ? ` bis ${formatDayShort(titel.endet)}` : ', unbefristet')}
      </Status>
      <p>
        Ab {formatDayShort(titel.gueltigAb)} · Beschäftigung: {ARBEIT_WORTE[titel.beschaeftigung]} · selbständig:{' '}
        {ARBEIT_WORTE[titel.selbstaendig]}
      </p>
      {titel.fortgeltung && (
        <p>
          Gilt kraft Gesetzes fort bis {formatDayShort(titel.fortgeltung.bis)} ({titel.fortgeltung.norm})
        </p>
      )}
      {titel.beendet && (
        <p>
          Beendet am {formatDayShort(titel.beendet.am)}: {titel.beendet.grund}
          {titel.beendet.norm && <span className="u-muted"> ({titel.beendet.norm})</span>}
        </p>
      )}
      {titel.nebenbestimmungen.length > 0 && (
        <ul className="plain-list" aria-label="Nebenbestimmungen">
          {titel.nebenbestimmungen.map(({ text, gueltigBis }) => (
            <li key={text}>
              {text}
              {gueltigBis && ` (bis ${formatDayShort(gueltigBis)})`}
            </li>
          ))}
        </ul>
      )}
      {titel.beschaeftigung === 'unbekannt' && !ended && (
        <Note kind="warning" title="Ob Arbeit erlaubt ist, stand nicht in der alten Liste">
          Lesen Sie es von der Karte ab und berichtigen Sie den Titel.
        </Note>
      )}
      {nummer && <CopyText text={nummer} what="Seriennummer" />}
      <Verlauf of={titel.eintraege} />
      <Pruefblaetter titelId={titel.id} />
      {valid && may('vorgaenge.karten') && (
        <div className="u-row">
          <Button busy={karte.busy} onClick={() => void karte.run({ titelId: titel.id })}>
            Karte vorbereiten
          </Button>
        </div>
      )}
      <ProblemNote problem={karte.problem ?? serie.problem} />
      {open === 'blatt' && <BlattBestaetigen titelId={titel.id} onClose={close} />}
      {open === 'beenden' && <TitelEnden titel={titel} onClose={close} />}
      {open === 'aendern' && <TitelForm wen={titel} of={titel} vorhanden={[]} onClose={close} />}
    </article>
  );
}

function Verlauf({ of }: { of: MitVerlauf['eintraege'] }) {
  return (
    <details>
      <summary>Verlauf</summary>
      <ul className="plain-list">
        {of.map((one) => (
          <li key={`${one.am}${one.text}`}>
            {formatMomentShort(one.am)}: {one.text} {one.norm && <span className="u-muted">({one.norm})</span>} ·{' '}
            {one.von}
          </li>
        ))}
      </ul>
    </details>
  );
}
