/** Enquiries that somebody has to do something about, or waits for: overdue first, then what must be sent by hand. */
import { useLoad } from '#ui/data.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TabLinks } from '#ui/Tabs.tsx';
import { listAnfragen } from '../anfrage.api.ts';
import type { Anfrage } from '../anfrage.schema.ts';
import { AnfrageDialog } from './AnfrageDialog.tsx';
import { anfragenSearch } from './routes.ts';
import { AnfrageStatus, fristWorte } from './worte.tsx';

const EVERY_MS = 30_000;

const SICHTEN = [
  { nur: undefined, label: 'Alle offenen' },
  { nur: 'von_hand', label: 'Von Hand zu senden' },
  { nur: 'ueberfaellig', label: 'Überfällig' },
  { nur: 'mensch', label: 'Antwort zu bewerten' },
] as const;

export default function AnfragenSeite() {
  const { nur, anfrage } = useScreenSearch(anfragenSearch);
  const go = useGo();
  const list = useLoad(listAnfragen, nur ? { nur } : {}, { every: EVERY_MS });
  const show = (id: string | undefined) =>
    go({ to: '/anfragen', search: { ...(nur ? { nur } : {}), ...(id ? { anfrage: id } : {}) }, replace: true });
  return (
    <Page
      title="Anfragen"
      sub="Was andere Stellen gefragt sind. Überfällige stehen oben, dann, was von Hand gesendet werden muss."
      tabs={
        <TabLinks
          label="Auswahl"
          tabs={SICHTEN.map((one) => ({
            to: '/anfragen',
            label: one.label,
            active: nur === one.nur,
            ...(one.nur ? { search: { nur: one.nur } } : {}),
          }))}
        />
      }
    >
      <Loaded of={list} words="Die Anfragen werden geladen">
        {({ eintraege, mehr }) => (
          <>
            {mehr && <Note>Es sind mehr, als hier stehen. Wählen Sie oben eine engere Auswahl.</Note>}
            <Liste of={eintraege} chosen={anfrage} onChoose={show} />
            <AnfrageDialog of={eintraege.find(({ id }) => id === anfrage)} onClose={() => show(undefined)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface ListeProps {
  readonly of: readonly Anfrage[];
  readonly chosen: string | undefined;
  onChoose(id: string): void;
}

function Liste({ of, chosen, onChoose }: ListeProps) {
  if (of.length === 0)
    return (
      <EmptyState icon="gesendet" title="Nichts offen">
        Anfragen stellen Sie aus einem Vorgang. Was auf eine Antwort wartet oder von Hand gesendet werden muss, steht
        dann hier.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Anfragen an andere Stellen"
      rows={of}
      rowKey={({ id }) => id}
      selected={chosen}
      onChoose={({ id }) => onChoose(id)}
      columns={[
        {
          head: 'Anfrage',
          cell: (one) => (
            <>
              {one.anlassName}
              <span className="cell-sub">{one.norm}</span>
            </>
          ),
        },
        {
          head: 'Person',
          cell: (one) => (
            <>
              {one.person}
              <span className="cell-sub">{one.aktenzeichen}</span>
            </>
          ),
        },
        { head: 'Stand', cell: (one) => <AnfrageStatus of={one} /> },
        { head: 'Frist', cell: fristWorte },
      ]}
    />
  );
}
