/** Register of scanners and profiles, and the rule of the Sichtprüfung. Each is drafted by one person and released by another. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useSession } from '#ui/session.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { toast } from '#ui/Toast.tsx';
import { discardVorgabe, listScanwahl, listVorgaben, releaseVorgabe } from '../vorgabe.api.ts';
import type { PruefregelInhalt, Vorgabe, VorgabeArt } from '../vorgabe.schema.ts';
import { VorgabeDialog } from './VorgabeDialog.tsx';
import { kurzOf } from './vorgabe-worte.ts';
import './ersetzung.css';

const TABS = [
  { key: 'scanner', label: 'Scanner' },
  { key: 'scanprofil', label: 'Scanprofile' },
  { key: 'pruefregel', label: 'Regel der Sichtprüfung' },
] as const;

const NEU: Readonly<Record<VorgabeArt, string>> = {
  scanner: 'Scanner anlegen',
  scanprofil: 'Scanprofil anlegen',
  pruefregel: 'Regel entwerfen',
};

const LEER: Readonly<Record<VorgabeArt, readonly [string, string]>> = {
  scanner: [
    'Noch kein Scanner',
    'Tragen Sie ein, mit welchen Geräten ersetzend gescannt wird, und wer sie wann geprüft hat.',
  ],
  scanprofil: [
    'Noch kein Scanprofil',
    'Ein Profil sagt, wie ein Scanner eingestellt ist. Erst mit ihm wird ein Scan geprüft und gesiegelt.',
  ],
  pruefregel: [
    'Noch keine eigene Regel',
    'Solange gilt die Grundregel: alle Seiten, zwei Personen, Urkunden bleiben als Papier.',
  ],
};

type Offen = { readonly art: VorgabeArt; readonly von?: Vorgabe };

export default function Scanvorgaben() {
  const vorgaben = useLoad(listVorgaben, {});
  const [art, setArt] = useState<VorgabeArt>('scanner');
  const [open, setOpen] = useState<Offen>();
  return (
    <Page
      title="Ersetzendes Scannen"
      sub="Was freigegeben ist, bleibt, wie es ist; eine Änderung ist eine neue Fassung. Freigeben muss eine zweite Person."
      actions={
        <Button kind="primary" icon="plus" onClick={() => setOpen({ art })}>
          {NEU[art]}
        </Button>
      }
    >
      <Loaded of={vorgaben} words="Die Vorgaben werden geladen">
        {(data) => {
          const rows = data.vorgaben.filter((one) => one.art === art);
          return (
            <>
              <Tabs label="Vorgaben" tabs={TABS} active={art} onChange={setArt}>
                {rows.length === 0 ? (
                  <EmptyState icon="scan" title={LEER[art][0]}>
                    {LEER[art][1]}
                  </EmptyState>
                ) : (
                  <Fassungen rows={rows} onOpen={(von) => setOpen({ art, von })} />
                )}
                {art === 'pruefregel' && <Grundregel regel={data.grundregel} />}
              </Tabs>
              {open && (
                <VorgabeDialog
                  art={open.art}
                  von={open.von ?? newest(rows, open.art)}
                  scanner={data.vorgaben.filter((one) => one.art === 'scanner')}
                  grundregel={data.grundregel}
                  onClose={() => setOpen(undefined)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Its key is for folders and files; people know it by the name of its newest version. */
function nameOf(row: Vorgabe | undefined): string | undefined {
  return row && (row.art === 'pruefregel' ? 'Regel der Sichtprüfung' : row.inhalt.name);
}

/** There is one rule: a new draft begins with the one before it. */
function newest(rows: readonly Vorgabe[], art: VorgabeArt): Vorgabe | undefined {
  return art === 'pruefregel' ? rows[0] : undefined;
}

function Grundregel({ regel }: { regel: PruefregelInhalt }) {
  return (
    <Note kind="plain" title="Grundregel, wo keine eigene gilt">
      {kurzOf({ art: 'pruefregel', inhalt: regel })}
    </Note>
  );
}

function Fassungen({ rows, onOpen }: { rows: readonly Vorgabe[]; onOpen(von: Vorgabe): void }) {
  const session = useSession();
  const names = useNames(rows.flatMap((row) => row.bearbeitetVon));
  const [dropping, setDropping] = useState<Vorgabe>();
  const release = useAct(releaseVorgabe, {
    changes: [listVorgaben, listScanwahl],
    done: () => toast('Freigegeben'),
  });
  const discard = useAct(discardVorgabe, { changes: [listVorgaben], done: () => toast('Entwurf verworfen') });
  const things = Map.groupBy(rows, ({ schluessel }) => schluessel);
  const mine = (row: Vorgabe) => row.bearbeitetVon.includes(session.id);
  return (
    <>
      <ProblemNote problem={release.problem ?? discard.problem} />
      <DataTable
        caption="Fassungen"
        groups={[...things].map(([schluessel, of]) => ({ title: nameOf(of[0]) ?? schluessel, rows: of }))}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Fassung', nowrap: true, cell: ({ nummer }) => `Fassung ${nummer}` },
          { head: 'Inhalt', cell: (row) => kurzOf(row) },
          { head: 'Gilt', nowrap: true, cell: (row) => giltWorte(row) },
          { head: 'Stand', cell: (row) => <Stand row={row} /> },
          {
            head: 'Geschrieben von',
            cell: ({ bearbeitetVon }) => bearbeitetVon.map((id) => names.get(id) ?? id).join(', '),
          },
          {
            head: 'Aktion',
            cell: (row) =>
              row.status === 'ENTWURF' ? (
                <span className="u-row">
                  <Button kind="text" onClick={() => onOpen(row)}>
                    Ändern
                  </Button>
                  <Button
                    kind="text"
                    busy={release.busy}
                    blocked={
                      mine(row) ? 'Freigeben muss jemand, der an diesem Entwurf nicht mitgeschrieben hat.' : undefined
                    }
                    onClick={() => void release.run({ id: row.id, version: row.version, art: row.art })}
                  >
                    Freigeben
                  </Button>
                  <Button kind="text" onClick={() => setDropping(row)}>
                    Verwerfen
                  </Button>
                </span>
              ) : row.status === 'FREIGEGEBEN' && row === things.get(row.schluessel)?.[0] ? (
                <Button kind="text" onClick={() => onOpen(row)}>
                  Neue Fassung
                </Button>
              ) : null,
          },
        ]}
      />
      {dropping && (
        <ConfirmDialog
          title="Entwurf verwerfen"
          action="Verwerfen"
          danger
          onClose={() => setDropping(undefined)}
          onConfirm={async () => {
            const { id, version, art } = dropping;
            await discard.run({ id, version, art });
            setDropping(undefined);
          }}
        >
          Der Entwurf gilt dann nicht mehr. Er bleibt in der Liste stehen.
        </ConfirmDialog>
      )}
    </>
  );
}

function Stand({ row: { status } }: { row: Vorgabe }) {
  if (status === 'ENTWURF') return <Status tone="warning">Entwurf</Status>;
  if (status === 'VERWORFEN') return <Status tone="quiet">verworfen</Status>;
  return <Status tone="success">freigegeben</Status>;
}

function giltWorte({ gueltigAb, gueltigBis }: Vorgabe): string {
  const from = gueltigAb ? `ab ${formatDayShort(gueltigAb)}` : 'offen';
  return gueltigBis ? `${from} bis ${formatDayShort(gueltigBis)}` : from;
}
