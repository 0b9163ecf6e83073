/** All staff accounts. */
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Button } from '#ui/Button.tsx';
import { usePages } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listKonten } from '../../konto.api.ts';
import { type KontoKurz, kontostatusSchema } from '../../konto.schema.ts';
import { PERSONENROLLEN, ROLLEN } from '../../rolle.data.ts';
import { rolleSchema } from '../../rolle.schema.ts';
import { KontoStatus, rollenName, zustaendigkeitWorte } from '../worte.tsx';
import './verwaltung.css';

const searchShape = z.object({
  suche: z.string().optional(),
  rolle: rolleSchema.optional().catch(undefined),
  status: kontostatusSchema.optional().catch(undefined),
});
type Search = z.output<typeof searchShape>;

export default function Konten() {
  const search = searchShape.parse(useScreenSearch(searchShape));
  const may = useMay();
  const list = usePages(listKonten, search);
  const konten = list.pages.flatMap((page) => page.konten);
  return (
    <Page
      title="Konten"
      sub="Wer im Amt mit Bleibe arbeitet, in welcher Rolle und für welche Buchstaben."
      actions={
        may('personal.konten') && (
          <ButtonLink kind="primary" icon="plus" to="/verwaltung/konten/neu">
            Konto anlegen
          </ButtonLink>
        )
      }
      flush
    >
      <Filters search={search} />
      {list.isError && konten.length === 0 && <ErrorState problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton words="Die Konten werden geladen" />}
      {list.isSuccess && konten.length === 0 && (
        <div className="page-body">
          <EmptyState icon="konto" title="Kein Konto passt dazu">
            Ändern Sie die Suche, oder legen Sie ein Konto an.
          </EmptyState>
        </div>
      )}
      {konten.length > 0 && <KontenTabelle konten={konten} />}
      {konten.length > 0 && (
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'öffnen'],
          ]}
        >
          {list.hasNextPage ? (
            <Button kind="text" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Weitere zeigen
            </Button>
          ) : (
            'Sortiert nach Namen'
          )}
        </ListFoot>
      )}
    </Page>
  );
}

function KontenTabelle({ konten }: { konten: readonly KontoKurz[] }) {
  return (
    <DataTable
      caption="Konten"
      rows={konten}
      rowKey={(row) => row.id}
      link={(row) => ({ to: '/verwaltung/konten/$id', params: { id: row.id } })}
      columns={[
        {
          head: 'Name',
          cell: (row) => (
            <>
              {row.name}
              <span className="cell-sub">{row.email}</span>
            </>
          ),
        },
        { head: 'Rollen', cell: (row) => row.rollen.map(rollenName).join(', ') },
        { head: 'Zuständigkeit', cell: (row) => row.zustaendigkeiten.map(zustaendigkeitWorte).join(', ') || '–' },
        { head: 'Stand', cell: (row) => <KontoStatus status={row.status} /> },
      ]}
    />
  );
}

const STATUS = [
  { value: 'aktiv', label: 'aktiv' },
  { value: 'eingeladen', label: 'eingeladen' },
  { value: 'deaktiviert', label: 'deaktiviert' },
] as const;

function Filters({ search }: { search: Search }) {
  const go = useGo();
  const [text, setText] = useState(search.suche ?? '');
  const set = (next: Search) =>
    go({
      to: '/verwaltung/konten',
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)),
      replace: true,
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a new search
  useEffect(() => {
    if (text === (search.suche ?? '')) return;
    const timer = setTimeout(() => set({ ...search, suche: text }), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search className="filters">
      <TextField label="Name oder E-Mail-Adresse" name="suche" type="search" value={text} onChange={setText} />
      <SelectField
        label="Rolle"
        name="rolle"
        empty="alle Rollen"
        options={PERSONENROLLEN.map((rolle) => ({ value: rolle, label: ROLLEN[rolle].name }))}
        value={search.rolle ?? ''}
        onChange={(rolle) => set({ ...search, rolle: rolle || undefined })}
      />
      <SelectField
        label="Stand"
        name="status"
        empty="alle"
        options={STATUS}
        value={search.status ?? ''}
        onChange={(status) => set({ ...search, status: status || undefined })}
      />
    </search>
  );
}
