/** Why this Akte is kept, until when, what is missing, and what was written down about it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDay, formatMoment } from '#ui/format.ts';
import { Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { getAufbewahrung } from '../aufbewahrung.api.ts';
import type { Aufbewahrung, Befund, Ereignis } from '../aufbewahrung.schema.ts';
import { EreignisBerichtigen } from './EreignisBerichtigen.tsx';
import { EreignisEintragen } from './EreignisEintragen.tsx';
import { Vermerke } from './Vermerke.tsx';
import { befundKurz, ereignisWorte, GEGENSTAND_WORTE, HERKUNFT_WORTE } from './worte.ts';
import './aufbewahrung.css';

export function AufbewahrungKarte({ akteId }: { akteId: string }) {
  const query = useLoad(getAufbewahrung, { id: akteId });
  return (
    <section className="card aufb-karte" aria-labelledby="akte-aufbewahrung">
      <h2 id="akte-aufbewahrung">Aufbewahrung</h2>
      <Loaded of={query} words="Die Fristen werden geladen" lines={3}>
        {(data) => <Inhalt data={data} />}
      </Loaded>
    </section>
  );
}

function Inhalt({ data }: { data: Aufbewahrung }) {
  const may = useMayIn(data.akteId);
  const [adding, setAdding] = useState(false);
  if (data.vernichtetAm)
    return (
      <p>Der Inhalt dieser Akte wurde am {formatMoment(data.vernichtetAm)} gelöscht und ist nirgends mehr lesbar.</p>
    );
  return (
    <div className="u-stack">
      {data.akte && <BefundAnsicht befund={data.akte} inGebrauch={isInGebrauch(data)} />}
      <Vermerke aufbewahrung={data} />
      {data.weitere.length > 0 && <Weitere befunde={data.weitere} />}
      <Ereignisse data={data} />
      {may('akten.bearbeiten') && (
        <p>
          <Button icon="plus" onClick={() => setAdding(true)}>
            Ereignis eintragen
          </Button>
        </p>
      )}
      {adding && <EreignisEintragen akteId={data.akteId} zustand={data.zustand} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Nothing is missing at an Akte that is simply needed. */
function isInGebrauch({ zustand, akte, ereignisse }: Aufbewahrung): boolean {
  const left = ereignisse.some(
    ({ art, aufgehoben }) => !aufgehoben && ['tod', 'fortzug', 'einbuergerung'].includes(art),
  );
  return zustand === 'A' && !left && akte?.stand === 'unbestimmt';
}

function BefundAnsicht({ befund, inGebrauch }: { befund: Befund; inGebrauch: boolean }) {
  const kurz = inGebrauch ? ({ text: 'wird gebraucht, noch keine Frist', tone: 'info' } as const) : befundKurz(befund);
  return (
    <div className="u-stack-tight">
      <p>
        <Status tone={kurz.tone}>
          <strong>{kurz.text}</strong>
        </Status>
      </p>
      <p className="u-measure">{befund.erklaerung}</p>
      {befund.gesperrtDurch.length > 0 && (
        <p className="u-measure">Nichts wird gelöscht, solange dies besteht: {befund.gesperrtDurch.join('; ')}.</p>
      )}
      {!inGebrauch && befund.fehlt.length > 0 && (
        <Note kind="info" title="Es fehlt noch">
          <ul>
            {befund.fehlt.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Note>
      )}
      <p className="u-muted u-small">
        {befund.norm}
        {befund.geprueftBis && ` · Text geprüft bis ${formatDay(befund.geprueftBis)}, danach geändert`}
      </p>
    </div>
  );
}

function Weitere({ befunde }: { befunde: readonly Befund[] }) {
  return (
    <details className="aufb-mehr" open={befunde.some(({ stand }) => stand === 'faellig')}>
      <summary>
        Einzelne Daten und Dokumente <span className="count">{befunde.length}</span>
      </summary>
      <ul className="plain-list">
        {befunde.map((befund) => {
          const kurz = befundKurz(befund);
          return (
            <li key={`${befund.regel} ${befund.dokumentId ?? ''}`}>
              <strong>{befund.titel}</strong> <span className="u-muted">({GEGENSTAND_WORTE[befund.gegenstand]})</span>
              <div>
                <Status tone={kurz.tone}>{kurz.text}</Status>
              </div>
              <p className="u-small u-measure">
                {befund.erklaerung} <span className="u-muted">{befund.norm}</span>
              </p>
              {befund.fehlt.length > 0 && <p className="u-small">Es fehlt: {befund.fehlt.join('; ')}</p>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Ereignisse({ data }: { data: Aufbewahrung }) {
  const may = useMayIn(data.akteId);
  const [chosen, setChosen] = useState<Ereignis>();
  if (data.ereignisse.length === 0) return null;
  const valid = data.ereignisse.filter(({ aufgehoben }) => !aufgehoben);
  const cancelled = data.ereignisse.filter(({ aufgehoben }) => aufgehoben);
  return (
    <div>
      <h3>Ereignisse</h3>
      <ul className="plain-list">
        {valid.map((one) => (
          <li key={one.id} className="aufb-ereignis">
            <div>
              <span className="u-nowrap">{formatDay(one.tag)}</span> · {ereignisWorte(one)}
              <span className="cell-sub">
                {[one.empfaenger && `Akte abgegeben an ${one.empfaenger}`, one.bemerkung, HERKUNFT_WORTE[one.herkunft]]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {may('akten.bearbeiten') && (
              <Button kind="text" aria-label={`${ereignisWorte(one)} berichtigen`} onClick={() => setChosen(one)}>
                Berichtigen
              </Button>
            )}
          </li>
        ))}
      </ul>
      {cancelled.length > 0 && (
        <details className="aufb-mehr">
          <summary>
            Berichtigt oder zurückgenommen <span className="count">{cancelled.length}</span>
          </summary>
          <ul className="plain-list u-small">
            {cancelled.map((one) => (
              <li key={one.id}>
                <s>
                  {formatDay(one.tag)} · {ereignisWorte(one)}
                </s>
                <span className="cell-sub">
                  aufgehoben {one.aufgehoben && formatMoment(one.aufgehoben.am)}: {one.aufgehoben?.grund}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && <EreignisBerichtigen akteId={data.akteId} ereignis={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}
