/** Entries of one source that hold what is looked for. */
import { usePages } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { EmptyState } from '#ui/States.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import { listGlossar } from '../glossar.api.ts';
import { formatStelle } from '../stelle.rules.ts';
import type { Glossarzeile } from '../zeile.schema.ts';

interface EintragslisteProps {
  readonly quelle: Glossarzeile['quelle'];
  readonly suche: string;
}

export function Eintragsliste({ quelle, suche }: EintragslisteProps) {
  const query = usePages(listGlossar, { quelle, suche: suche.slice(0, 200) });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  const anzahl = query.pages[0]?.anzahl ?? 0;
  return (
    <PagedList
      of={query}
      count={rows.length}
      loading="Das Glossar wird geladen"
      more="Weitere Einträge laden"
      empty={suche === '' && quelle === 'amt' ? <NochKeine /> : <NichtsGefunden />}
    >
      <DataTable
        caption={quelle === 'amt' ? 'Einträge unseres Amts' : 'Mitgelieferte Einträge'}
        rows={rows}
        rowKey={({ schluessel }) => schluessel}
        link={({ schluessel }) => ({ to: '/erlasse/glossar/eintrag', search: { schluessel } })}
        columns={[
          { head: 'So sagt man', cell: ({ inhalt }) => <Ausdruecke of={inhalt.ausdruecke} /> },
          { head: 'So steht es im Gesetz', cell: ({ inhalt }) => inhalt.woerter.join(', ') || '–' },
          { head: 'Führt zu', cell: ({ inhalt }) => inhalt.stellen.map(formatStelle).join(', ') || '–' },
          { head: 'Stand', nowrap: true, cell: (row) => <Stand of={row} /> },
        ]}
      />
      <ListFoot
        hints={[
          ['j k', 'bewegen'],
          ['Enter', 'öffnen'],
        ]}
      >
        {count(anzahl, 'Eintrag', 'Einträge')}
      </ListFoot>
    </PagedList>
  );
}

const SHOWN = 6;

function Ausdruecke({ of: [first = '', ...others] }: { of: readonly string[] }) {
  const more = others.length - SHOWN;
  return (
    <>
      {first}
      {others.length > 0 && (
        <span className="cell-sub">
          {others.slice(0, SHOWN).join(', ')}
          {more > 0 && ` und ${more} weitere`}
        </span>
      )}
    </>
  );
}

const STAENDE: Readonly<Record<Glossarzeile['stand'], readonly [Tone, string]>> = {
  gilt: ['success', 'gilt'],
  spaeter: ['plain', 'gilt später'],
  beendet: ['quiet', 'gilt nicht mehr'],
  abgeschaltet: ['quiet', 'abgeschaltet'],
  entwurf: ['warning', 'Entwurf'],
};

function Stand({ of: { stand, entwurf, berichtigt } }: { of: Glossarzeile }) {
  const [tone, words] = STAENDE[stand];
  return (
    <>
      <Status tone={tone}>{berichtigt && stand === 'gilt' ? 'gilt, von uns geändert' : words}</Status>
      {entwurf && stand !== 'entwurf' && <span className="cell-sub">Änderung wartet auf Freigabe</span>}
    </>
  );
}

function NochKeine() {
  return (
    <EmptyState icon="globus" title="Ihr Amt hat noch keine eigenen Einträge">
      Hier stehen Ausdrücke, die nur in Ihrem Amt üblich sind, und mitgelieferte Einträge, die Sie geändert oder
      abgeschaltet haben. Beginnen Sie mit „Eintrag anlegen“.
    </EmptyState>
  );
}

function NichtsGefunden() {
  return (
    <EmptyState icon="suche" title="Kein Eintrag gefunden">
      Versuchen Sie ein anderes Wort oder den anderen Teil des Glossars.
    </EmptyState>
  );
}
