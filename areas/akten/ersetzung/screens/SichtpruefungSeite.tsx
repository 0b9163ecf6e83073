/** Scans are compared with their paper, one after the other and by keyboard; what was objected to waits for a new scan. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { count, formatAgo } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { pruefungSearch } from '../../screens/routes.ts';
import { listSichtpruefungen } from '../pruefung.api.ts';
import type { SichtpruefungListe } from '../pruefung.schema.ts';
import { Pruefung } from './Pruefung.tsx';
import './ersetzung.css';

type Stand = 'offen' | 'beanstandet';

export default function SichtpruefungSeite() {
  const { stand = 'offen' } = useScreenSearch(pruefungSearch);
  const list = useLoad(listSichtpruefungen, { stand });
  useLive('sichtpruefung', [listSichtpruefungen]);
  return (
    <Page
      title="Sichtprüfung"
      sub={list.data && satzOf(list.data)}
      flush
      tabs={list.data && <TabLinks label="Was wartet" tabs={tabsOf(list.data, stand)} />}
    >
      <Loaded of={list} words="Die Sichtprüfung wird geladen">
        {(data) => (stand === 'offen' ? <Warteschlange liste={data} /> : <Beanstandet liste={data} />)}
      </Loaded>
    </Page>
  );
}

function satzOf({ offen, eigene }: SichtpruefungListe): string {
  const waits =
    offen.dokumente === 0
      ? 'Nichts wartet auf Sie.'
      : `${count(offen.dokumente, 'Dokument', 'Dokumente')} mit ${count(offen.seiten, 'Seite', 'Seiten')}.`;
  if (eigene === 0) return waits;
  return `${waits} ${count(eigene, 'weiteres haben', 'weitere haben')} Sie selbst gescannt; das prüft jemand anderes.`;
}

function tabsOf({ offen, beanstandet }: SichtpruefungListe, stand: Stand) {
  const tab = (key: Stand, label: string, of: number) => ({
    label,
    count: of,
    active: stand === key,
    to: '/sichtpruefung',
    search: key === 'offen' ? {} : { stand: key },
  });
  return [tab('offen', 'Zu prüfen', offen.dokumente), tab('beanstandet', 'Neu zu scannen', beanstandet)];
}

/** The first one of the queue, and after a decision the next; what was put off comes again at the end. */
function Warteschlange({ liste }: { liste: SichtpruefungListe }) {
  const [aside, setAside] = useState<readonly string[]>([]);
  const { eintraege } = liste;
  const current = eintraege.find(({ dokumentId }) => !aside.includes(dokumentId)) ?? eintraege[0];
  if (!current)
    return (
      <div className="page-body">
        <EmptyState icon="erledigt" title="Alles geprüft">
          Scans mit einem Scanprofil erscheinen hier, sobald ihr Text erkannt ist. Prüfen kann sie, wer sie nicht selbst
          gescannt hat.
        </EmptyState>
      </div>
    );
  const rest = eintraege.filter(({ dokumentId }) => !aside.includes(dokumentId) || dokumentId === current.dokumentId);
  return (
    <Pruefung
      key={current.dokumentId}
      dokumentId={current.dokumentId}
      danach={Math.max(0, liste.offen.dokumente - 1)}
      onLater={rest.length > 1 ? () => setAside([...aside, current.dokumentId]) : undefined}
    />
  );
}

function Beanstandet({ liste }: { liste: SichtpruefungListe }) {
  const may = useMay();
  if (liste.eintraege.length === 0)
    return (
      <div className="page-body">
        <EmptyState icon="erledigt" title="Nichts ist neu zu scannen">
          Hier stehen Scans mit einem Befund. Sie bleiben, wie sie sind; der neue Scan nennt, welchen er ersetzt.
        </EmptyState>
      </div>
    );
  return (
    <>
      {liste.mehr && (
        <div className="page-body">
          <Note kind="info">Es sind mehr, als hier stehen; die ältesten zuerst.</Note>
        </div>
      )}
      <DataTable
        caption="Beanstandete Scans"
        rows={liste.eintraege}
        rowKey={({ dokumentId }) => dokumentId}
        columns={[
          { head: 'Dokument', cell: ({ titel }) => titel },
          { head: 'Art', cell: ({ typ }) => nameOfDokumenttyp(typ) },
          { head: 'Scanner', cell: ({ scanner }) => scanner },
          { head: 'Gekommen', nowrap: true, cell: ({ eingegangenAm }) => formatAgo(eingegangenAm) },
          { head: 'Befunde', number: true, cell: ({ befunde }) => befunde },
          {
            head: 'Neuer Scan',
            cell: ({ dokumentId, akte }) =>
              may('akten.erfassen') ? (
                <ButtonLink
                  to="/hochladen"
                  search={{ ersetzt: dokumentId, ...(akte ? { akte: akte.id } : {}) }}
                  icon="scan"
                >
                  Neuen Scan abgeben
                </ButtonLink>
              ) : (
                'wartet auf die Scanstelle'
              ),
          },
        ]}
      />
    </>
  );
}
