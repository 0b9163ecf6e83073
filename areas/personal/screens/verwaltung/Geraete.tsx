/** Robots and stations: they sign in with a key instead of a password. */

import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDayShort, formatMomentShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { DataTable } from '#ui/List.tsx';
import { Menu, type MenuEntry } from '#ui/Menu.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { listGeraete, revokeGeraet } from '../../geraet.api.ts';
import type { Geraet } from '../../geraet.schema.ts';
import { GeraetAnlegen, SchluesselErneuern } from './GeraetSchluessel.tsx';
import './verwaltung.css';

type Open = 'neu' | { was: 'erneuern' | 'sperren'; geraet: Geraet };

export default function Geraete() {
  const list = useLoad(listGeraete, {});
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Page
      title="Geräte"
      sub="Roboter und Rechner an Scannern, Kassen und Schließfächern. Jedes hat einen eigenen Zugangsschlüssel."
      actions={
        <Button kind="primary" icon="plus" onClick={() => setOpen('neu')}>
          Gerät anlegen
        </Button>
      }
      flush
    >
      <Loaded of={list} words="Die Geräte werden geladen">
        {({ geraete }) =>
          geraete.length === 0 ? (
            <div className="page-body">
              <EmptyState icon="geraet" title="Noch kein Gerät angemeldet">
                Legen Sie ein Gerät an; Bleibe gibt dann einmalig seinen Zugangsschlüssel aus.
              </EmptyState>
            </div>
          ) : (
            <GeraeteTabelle geraete={geraete} onAct={(was, geraet) => setOpen({ was, geraet })} />
          )
        }
      </Loaded>
      {open === 'neu' && <GeraetAnlegen onClose={close} />}
      {typeof open === 'object' && open.was === 'erneuern' && (
        <SchluesselErneuern geraet={open.geraet} onClose={close} />
      )}
      {typeof open === 'object' && open.was === 'sperren' && <Sperren geraet={open.geraet} onClose={close} />}
    </Page>
  );
}

interface TabelleProps {
  readonly geraete: readonly Geraet[];
  readonly onAct: (was: 'erneuern' | 'sperren', geraet: Geraet) => void;
}

function GeraeteTabelle({ geraete, onAct }: TabelleProps) {
  const entries = (geraet: Geraet): MenuEntry[] => [
    { label: 'Neuen Schlüssel ausgeben', icon: 'schluessel', run: () => onAct('erneuern', geraet) },
    ...(geraet.stand === 'gesperrt'
      ? []
      : [{ label: 'Gerät sperren', icon: 'schloss' as const, run: () => onAct('sperren', geraet) }]),
  ];
  return (
    <DataTable
      caption="Geräte"
      rows={geraete}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Name', cell: (row) => <strong>{row.name}</strong> },
        { head: 'Art', cell: (row) => (row.art === 'robot' ? 'Roboter' : 'Station') },
        { head: 'Zuletzt gemeldet', cell: (row) => (row.zuletztAm ? formatMomentShort(row.zuletztAm) : 'noch nie') },
        { head: 'Schlüssel gilt bis', cell: (row) => formatDayShort(row.gueltigBis), nowrap: true },
        { head: 'Stand', cell: (row) => <Stand stand={row.stand} /> },
        {
          head: 'Aktion',
          cell: (row) => (
            <Menu label={`Aktionen für ${row.name}`} button={<Icon name="mehr" />} entries={entries(row)} />
          ),
        },
      ]}
    />
  );
}

function Stand({ stand }: { stand: Geraet['stand'] }) {
  if (stand === 'gueltig') return <Status tone="success">gültig</Status>;
  if (stand === 'abgelaufen') return <Status tone="warning">abgelaufen</Status>;
  return <Status tone="quiet">gesperrt</Status>;
}

function Sperren({ geraet, onClose }: { geraet: Geraet; onClose: () => void }) {
  return (
    <ConfirmAct
      title={`${geraet.name} sperren?`}
      action="Gerät sperren"
      danger
      contract={revokeGeraet}
      input={{ id: geraet.id, version: geraet.version }}
      changes={[listGeraete]}
      says={`${geraet.name} ist gesperrt.`}
      onClose={onClose}
    >
      Sein Zugangsschlüssel gilt sofort nicht mehr. Mit einem neuen Schlüssel kommt es zurück.
    </ConfirmAct>
  );
}
