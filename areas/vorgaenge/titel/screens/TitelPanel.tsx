/** Titles, papers and hints of one person; a panel for the Vorgang and the person. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDayShort, formatMomentShort } from '#ui/format.ts';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { prepareKarte } from '../../karte/karte.api.ts';
import { confirmPruefblatt } from '../pruefblatt.api.ts';
import { listTitelDerPerson } from '../titel.api.ts';
import { STAND_WORTE } from '../titel.rules.ts';
import type { Titel } from '../titel.schema.ts';
import { openPdf } from './pdf.ts';
import { ARBEIT_WORTE, STAND_TON } from './worte.ts';

export function TitelPanel({ personId }: { personId: string }) {
  const query = useLoad(listTitelDerPerson, { personId });
  return (
    <section aria-label="Titel" className="u-stack">
      <Loaded of={query} words="Titel werden geladen">
        {({ titel, papiere, merker }) => (
          <>
            {titel.length === 0 && <p className="u-muted">Noch kein Titel eingetragen.</p>}
            {titel.map((one) => (
              <EinTitel key={one.id} titel={one} />
            ))}
            {papiere.length > 0 && (
              <ul className="plain-list">
                {papiere.map((one) => (
                  <li key={one.id}>
                    {one.name} {one.staat} bis {formatDayShort(one.gueltigBis)}
                    {one.abgelaufen && ' · abgelaufen'}
                  </li>
                ))}
              </ul>
            )}
            {merker.length > 0 && (
              <>
                <h3>Merker</h3>
                <ul className="plain-list">
                  {merker.map((one) => (
                    <li key={one.art}>
                      {formatDayShort(one.am)}: {one.text} <span className="u-muted">({one.norm})</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function EinTitel({ titel }: { titel: Titel & { eintraege: { text: string; am: string; von: string }[] } }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const karte = useAct(prepareKarte, { done: () => toast('Die Karte wird vorbereitet') });
  const open = titel.stand === 'gueltig' || titel.stand === 'gilt-fort';
  return (
    <article className="card u-stack" aria-label={titel.name}>
      <h3>
        {titel.name} <span className="u-muted">{titel.norm}</span>
      </h3>
      <Status tone={STAND_TON[titel.stand]}>
        {STAND_WORTE[titel.stand]}
        {titel.endet ? ` bis ${formatDayShort(titel.endet)}` : ', unbefristet'}
      </Status>
      <p>
        Arbeit: {ARBEIT_WORTE[titel.beschaeftigung]} · selbständig: {ARBEIT_WORTE[titel.selbstaendig]}
      </p>
      {titel.nebenbestimmungen.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <details>
        <summary>Verlauf</summary>
        <ul className="plain-list">
          {titel.eintraege.map((one) => (
            <li key={`${one.am}${one.text}`}>
              {formatMomentShort(one.am)}: {one.text} ({one.von})
            </li>
          ))}
        </ul>
      </details>
      <div className="u-row">
        {open && may('vorgaenge.karten') && (
          <Button busy={karte.busy} onClick={() => void karte.run({ titelId: titel.id })}>
            Karte vorbereiten
          </Button>
        )}
        {may('vorgaenge.titel') && titel.stand !== 'erloschen' && titel.stand !== 'ersetzt' && (
          <Button onClick={() => setAsking(true)}>Blatt für den Arbeitgeber</Button>
        )}
      </div>
      {karte.problem && <p role="alert">{karte.problem.message}</p>}
      {asking && <Bestaetigen titelId={titel.id} onClose={() => setAsking(false)} />}
    </article>
  );
}

function Bestaetigen({ titelId, onClose }: { titelId: string; onClose(): void }) {
  const act = useAct(confirmPruefblatt, {
    changes: [listTitelDerPerson],
    done: ({ pdf }) => {
      openPdf(pdf);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title="Titel gilt fort, Arbeit erlaubt?"
      action="Bestätigen und Blatt drucken"
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void act.run({ titelId, bestaetigt: true })}
      onClose={onClose}
    >
      Sie bestätigen, dass Sie die Lage geprüft haben. Der Arbeitgeber sieht unter dem Code nur, ob das Blatt gilt und
      bis wann. Der Code steht allein auf dem Blatt.
    </ConfirmDialog>
  );
}
