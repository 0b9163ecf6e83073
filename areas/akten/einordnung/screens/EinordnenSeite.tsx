/** What documents are, one after the other and by keyboard: look, Enter, the next one stands there. */
import { useEffect } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { count, formatNumber } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, ErrorState, Note, Skeleton } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { announce } from '#ui/Toast.tsx';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { einordnenSearch } from '../../screens/routes.ts';
import { bildVon } from '../../screens/teile/bild.ts';
import { countEinordnung, getEinordnungStand } from '../einordnung.api.ts';
import type { EinordnungStand, Karte } from '../einordnung.schema.ts';
import { EinordnenTisch } from './EinordnenTisch.tsx';
import { prozentWorte } from './entwurf.ts';
import { BILDBREITE } from './Seitenbild.tsx';
import { type Tisch, useTisch } from './useTisch.ts';
import '../../screens/akten.css';
import './einordnen.css';

export default function EinordnenSeite() {
  const search = useScreenSearch(einordnenSearch);
  const { stapel, typ, eilig = false } = search;
  const may = useMay();
  const filter = { ...(stapel ? { stapel } : {}), ...(typ ? { typ } : {}), ...(eilig ? { eilig } : {}) };
  const stand = useLoad(
    getEinordnungStand,
    { ...filter, ...(eilig ? { eilig: 'true' } : { eilig: undefined }) },
    { keepLast: true },
  );
  useLive('einordnung', [getEinordnungStand, countEinordnung]);
  const tisch = useTisch(filter);
  useShortcut('z', 'Letztes zurücknehmen', tisch.undo, { group: 'Einordnen', enabled: tisch.canUndo });
  const [karte, ...danach] = tisch.karten;
  useEffect(() => {
    if (karte) announce(gesagt(karte));
  }, [karte]);
  return (
    <Page
      title="Einordnen"
      sub={stand.data && <Fortschritt stand={stand.data} tisch={tisch} />}
      flush
      actions={
        <>
          <Button
            icon="zurueck"
            shortcut="Z"
            blocked={tisch.canUndo ? undefined : 'Es gibt nichts zurückzunehmen.'}
            onClick={tisch.undo}
          >
            Zurücknehmen
          </Button>
          {may('akten.einordnung.verwalten') && (
            <ButtonLink to="/einordnen/schwellen" icon="filter">
              Schwellen
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="ein-seite">
        {stand.data && <Filter stand={stand.data} />}
        {karte ? (
          <EinordnenTisch key={`${karte.dokumentId}/${karte.version}`} karte={karte} tisch={tisch} />
        ) : (
          <Ohne tisch={tisch} gefiltert={Object.keys(filter).length > 0} />
        )}
        <Vorausgeholt karten={danach} />
      </div>
    </Page>
  );
}

function gesagt({ titel, typen }: Karte): string {
  const [best] = typen;
  if (!best) return `${titel}. Kein Vorschlag: Bitte wählen Sie, was das ist.`;
  return `${titel}. Vorschlag: ${nameOfDokumenttyp(best.wert)}, ${prozentWorte(best.konfidenz)}. ${best.grund}`;
}

function Fortschritt({ stand, tisch }: { stand: EinordnungStand; tisch: Tisch }) {
  const waits =
    stand.wartend === 0 ? 'Nichts wartet' : `${count(stand.wartend, 'Dokument wartet', 'Dokumente warten')}`;
  const parts = [
    stand.eilig > 0 && `davon ${formatNumber(stand.eilig)} eilig`,
    `heute von Ihnen: ${formatNumber(stand.heute)}`,
    tisch.tempo !== undefined && `zuletzt ${formatNumber(tisch.tempo)} Sekunden je Dokument`,
    tisch.unterwegs > 0 && `${formatNumber(tisch.unterwegs)} wird gespeichert`,
  ].filter((one) => one !== false);
  return <>{[waits, ...parts].join(' · ')}</>;
}

function Filter({ stand }: { stand: EinordnungStand }) {
  const search = useScreenSearch(einordnenSearch);
  const go = useGo();
  const change = (values: Record<string, string | boolean | undefined>) => {
    const next = Object.entries({ ...search, ...values }).filter(([, value]) => Boolean(value));
    go({ to: '/einordnen', search: Object.fromEntries(next), replace: true });
  };
  return (
    <search className="ein-filter no-print" aria-label="Eingrenzen">
      <SelectField
        label="Vermutete Art"
        name="typ"
        value={search.typ ?? ''}
        empty="alle"
        options={stand.typen.map(({ typ, anzahl }) => ({ value: typ, label: `${nameOfDokumenttyp(typ)} (${anzahl})` }))}
        onChange={(typ) => change({ typ: typ || undefined })}
      />
      {stand.stapel.length > 0 && (
        <SelectField
          label="Stapel"
          name="stapel"
          value={search.stapel ?? ''}
          empty="alle"
          options={stand.stapel.map(({ id, name, anzahl }) => ({ value: id, label: `${name} (${anzahl})` }))}
          onChange={(stapel) => change({ stapel: stapel || undefined })}
        />
      )}
      <SelectField
        label="Eile"
        name="eilig"
        value={search.eilig ? 'eilig' : ''}
        empty="alle"
        options={[{ value: 'eilig', label: 'nur, wo Fristen laufen' }]}
        onChange={(eilig) => change({ eilig: eilig !== '' })}
      />
    </search>
  );
}

function Ohne({ tisch, gefiltert }: { tisch: Tisch; gefiltert: boolean }) {
  if (tisch.problem)
    return (
      <div className="page-body">
        <ErrorState problem={tisch.problem} onRetry={tisch.reload} />
      </div>
    );
  if (tisch.isLoading || tisch.unterwegs > 0)
    return (
      <div className="page-body">
        <Skeleton words="Das nächste Dokument wird geholt" />
      </div>
    );
  return (
    <div className="page-body">
      <EmptyState
        icon="erledigt"
        title={gefiltert ? 'Hier wartet nichts mehr' : 'Alles eingeordnet'}
        actions={<Button onClick={tisch.reload}>Noch einmal nachsehen</Button>}
      >
        Dokumente erscheinen hier, wenn nicht sicher genug ist, was sie sind. In ihrer Akte liegen sie schon, und die
        Suche findet sie.
      </EmptyState>
      {tisch.zurueck && <Note kind="danger">{tisch.zurueck.problem.message}</Note>}
    </div>
  );
}

/** The pictures of the next ones, so that they stand there at once. */
function Vorausgeholt({ karten }: { karten: readonly Karte[] }) {
  return (
    <div hidden>
      {karten.map(({ dokumentId, drehungen }) => (
        <img key={dokumentId} alt="" src={bildVon(dokumentId, 1, BILDBREITE, drehungen[0])} loading="eager" />
      ))}
    </div>
  );
}
