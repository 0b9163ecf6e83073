/** The plan: a week of a pool as a picture, editing beside it, what is left to be settled, who changed what. */
import { useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { formatDay, formatMoment } from '#ui/format.ts';
import { useNames } from '#ui/names.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { plusTage } from '../../kalender/zeitleiste.rules.ts';
import { plaetzeSearch } from '../../screens/routes.ts';
import { getPoolwoche, listPlanaenderungen, listStandorte, listTerminkonflikte } from '../plaetze.api.ts';
import type { Pool, Standort } from '../plaetze.schema.ts';
import { Konfliktliste } from './Konfliktliste.tsx';
import { PlatzDialog, PoolDialog, StandortDialog } from './OrtDialoge.tsx';
import { PlatzBlatt } from './PlatzBlatt.tsx';
import { Wochenbild } from './Wochenbild.tsx';
import './plaetze.css';

export default function PlaetzeSeite() {
  const query = useLoad(listStandorte, {});
  return (
    <Loaded of={query} words="Die Plätze werden geladen">
      {({ standorte, pools, konflikte }) => <Seite standorte={standorte} pools={pools} konflikte={konflikte} />}
    </Loaded>
  );
}

interface SeiteProps {
  readonly standorte: readonly Standort[];
  readonly pools: readonly (Pool & { plaetze: number })[];
  readonly konflikte: number;
}

function Seite({ standorte, pools, konflikte }: SeiteProps) {
  const search = useScreenSearch(plaetzeSearch);
  const go = useGo();
  const darf = useMay()('termine.pflegen');
  const [neu, setNeu] = useState<'standort' | 'pool'>();
  const set = (next: Partial<typeof search>) => go({ to: '/plaetze', search: { ...search, ...next }, replace: true });
  const pool = pools.find(({ id }) => id === search.pool) ?? pools[0];
  const tab = (teil: typeof search.teil, label: string, count?: number) => ({
    ...{ to: '/plaetze', search: { ...search, teil }, label, active: search.teil === teil },
    ...(count === undefined ? {} : { count }),
  });
  return (
    <Page
      title="Plätze"
      sub="Wann welcher Platz offen ist. Feiertag geht vor Ausnahme, Ausnahme vor Wochenzeit."
      actions={
        darf && (
          <>
            <Button icon="plus" onClick={() => setNeu('standort')}>
              Standort
            </Button>
            <Button
              icon="plus"
              onClick={() => setNeu('pool')}
              blocked={standorte.length === 0 ? 'Legen Sie zuerst einen Standort an.' : undefined}
            >
              Pool
            </Button>
          </>
        )
      }
      tabs={
        <TabLinks
          label="Teile des Plans"
          tabs={[tab(undefined, 'Woche'), tab('konflikte', 'Zu klären', konflikte), tab('aenderungen', 'Änderungen')]}
        />
      }
    >
      <div className="u-stack">
        {search.teil === 'konflikte' ? (
          <Konflikte />
        ) : pool === undefined ? (
          <EmptyState icon="haus" title="Noch kein Pool">
            Legen Sie einen Standort und darin einen Pool an, dann seine Plätze mit ihren Zeiten.
          </EmptyState>
        ) : (
          <>
            <div className="tp-kopf">
              <SelectField
                name="pool"
                label="Pool"
                options={pools.map(({ id, name, aktiv, plaetze }) => ({
                  value: id,
                  label: `${name} (${plaetze} Plätze${aktiv ? '' : ', außer Betrieb'})`,
                }))}
                value={pool.id}
                onChange={(id) => set({ pool: id, platz: undefined })}
              />
            </div>
            {search.teil === 'aenderungen' ? (
              <Aenderungen poolId={pool.id} />
            ) : (
              <Woche pool={pool} pools={pools} standorte={standorte} set={set} />
            )}
          </>
        )}
      </div>
      {neu === 'standort' && <StandortDialog standort={undefined} onClose={() => setNeu(undefined)} />}
      {neu === 'pool' && (
        <PoolDialog
          pool={undefined}
          standorte={standorte}
          onClose={(ids) => {
            setNeu(undefined);
            if (ids?.[0]) set({ pool: ids[0], platz: undefined });
          }}
        />
      )}
    </Page>
  );
}

interface WocheProps {
  readonly pool: Pool;
  readonly pools: readonly Pool[];
  readonly standorte: readonly Standort[];
  readonly set: (next: { platz?: string | undefined; tag?: string | undefined }) => void;
}

function Woche({ pool, pools, standorte, set }: WocheProps) {
  const { tag, platz } = useScreenSearch(plaetzeSearch);
  const darf = useMay()('termine.pflegen');
  const [dialog, setDialog] = useState<'pool' | 'platz' | 'standort'>();
  const query = useLoad(getPoolwoche, { id: pool.id, ...(tag ? { tag } : {}) }, { keepLast: true });
  const montag = query.data?.woche[0]?.tag ?? '';
  const geh = (tage: number) => montag !== '' && set({ tag: plusTage(montag, tage) });
  useShortcut('ArrowLeft', 'Vorige Woche', () => geh(-7));
  useShortcut('ArrowRight', 'Nächste Woche', () => geh(7));
  useShortcut('t', 'Diese Woche', () => set({ tag: undefined }));
  return (
    <Loaded of={query} words="Die Woche wird geladen">
      {(of) => {
        const gewaehlt = of.plaetze.find(({ id }) => id === platz);
        return (
          <>
            <div className="tp-leiste">
              <IconButton icon="zurueck" label="Vorige Woche" onClick={() => geh(-7)} />
              <strong aria-live="polite">
                {formatDay(of.woche[0]?.tag ?? '')} bis {formatDay(of.woche[6]?.tag ?? '')}
              </strong>
              <IconButton icon="weiter" label="Nächste Woche" onClick={() => geh(7)} />
              <Button kind="quiet" onClick={() => set({ tag: undefined })}>
                Diese Woche
              </Button>
              {darf && (
                <span className="tp-rechts">
                  <Button kind="quiet" icon="haus" onClick={() => setDialog('standort')}>
                    {of.standort.name}
                  </Button>
                  <Button kind="quiet" icon="bearbeiten" onClick={() => setDialog('pool')}>
                    Anteile und Name
                  </Button>
                  <Button icon="plus" onClick={() => setDialog('platz')}>
                    Platz
                  </Button>
                </span>
              )}
            </div>
            {of.plaetze.length === 0 ? (
              <EmptyState icon="haus" title="In diesem Pool ist noch kein Platz">
                Legen Sie einen an und tragen Sie seine Zeiten ein.
              </EmptyState>
            ) : (
              <div className="tp-flaeche">
                <div className="u-stack">
                  <Wochenbild of={of} platz={gewaehlt?.id} onWahl={(id) => set({ platz: id })} />
                  <Legende />
                </div>
                {gewaehlt ? (
                  <PlatzBlatt key={gewaehlt.id} of={of} platz={gewaehlt} pools={pools} tag={tag ?? of.heute} />
                ) : (
                  <p className="u-muted tp-blatt">
                    Wählen Sie einen Platz. Dann stehen hier seine Zeiten, und Sie können sie ändern.
                  </p>
                )}
              </div>
            )}
            {dialog === 'pool' && (
              <PoolDialog pool={of.pool} standorte={standorte} onClose={() => setDialog(undefined)} />
            )}
            {dialog === 'standort' && <StandortDialog standort={of.standort} onClose={() => setDialog(undefined)} />}
            {dialog === 'platz' && (
              <PlatzDialog
                platz={undefined}
                pool={of.pool}
                pools={pools}
                onClose={(ids) => {
                  setDialog(undefined);
                  if (ids?.[0]) set({ platz: ids[0] });
                }}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Legende() {
  return (
    <ul className="plain-list tp-legende u-small">
      <li>
        <span className="tp-muster tp-offen" aria-hidden /> offen
      </li>
      <li>
        <span className="tp-muster tp-belegt" aria-hidden /> gebucht
      </li>
      <li>
        <span className="tp-muster tp-belegt tp-ruht" aria-hidden /> ruht nach einer Absage
      </li>
      <li>
        <span className="tp-muster tp-abwesend" aria-hidden /> abwesend
      </li>
      <li>
        <span className="tp-muster tp-belegt tp-ausserhalb" aria-hidden /> Termin außerhalb der Öffnungszeit
      </li>
    </ul>
  );
}

function Konflikte() {
  const query = useLoad(listTerminkonflikte, {});
  return (
    <Loaded of={query} words="Die Termine werden geladen">
      {({ anzahl, konflikte }) =>
        anzahl === 0 ? (
          <EmptyState icon="erledigt" title="Alle Termine liegen in der Öffnungszeit">
            Nach einer Änderung stehen hier die Termine, die nicht mehr passen, bis jemand sie verschiebt oder absagt.
          </EmptyState>
        ) : (
          <>
            <Note
              kind="warning"
              title={
                anzahl === 1
                  ? '1 Termin liegt außerhalb der Öffnungszeit'
                  : `${anzahl} Termine liegen außerhalb der Öffnungszeit`
              }
            >
              Öffnen Sie einen Termin: Sie sehen freie Zeiten zum Verschieben. Von selbst ändert sich keiner.
            </Note>
            <Konfliktliste konflikte={konflikte} links />
            {anzahl > konflikte.length && <p className="u-muted">Gezeigt sind die nächsten {konflikte.length}.</p>}
          </>
        )
      }
    </Loaded>
  );
}

function Aenderungen({ poolId }: { poolId: string }) {
  const query = usePages(listPlanaenderungen, { id: poolId });
  const alle = query.pages.flatMap(({ aenderungen }) => aenderungen);
  const names = useNames(alle.map(({ konto }) => konto));
  if (query.isPending) return <p>Die Änderungen werden geladen …</p>;
  if (alle.length === 0)
    return (
      <EmptyState icon="protokoll" title="Noch keine Änderung">
        Hier steht, wer wann was geändert hat, und wie es vorher war.
      </EmptyState>
    );
  return (
    <>
      <ol className="plain-list tp-verlauf">
        {alle.map(({ id, wann, konto, was, saetze: [erster, ...weitere] }) => (
          <li key={id}>
            <p>
              <strong>{was}</strong>: {erster}
            </p>
            {weitere.length > 0 && (
              <ul>
                {weitere.map((satz) => (
                  <li key={satz}>{satz}</li>
                ))}
              </ul>
            )}
            <p className="u-muted u-small">
              {formatMoment(wann)}, {names.get(konto) ?? konto}
            </p>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Ältere zeigen
        </Button>
      )}
    </>
  );
}
