/** What in the office cites a changed norm. */
import { count } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import type { Normvergleich } from '../fassungen.schema.ts';

export function Betroffen({ normen, fremd }: { normen: readonly Normvergleich[]; fremd: number }) {
  const all = normen.flatMap(({ bezeichnung, verwendet }) => verwendet.map((one) => ({ ...one, bezeichnung })));
  if (all.length === 0)
    return (
      <p className="u-muted">
        Kein Textbaustein, kein Prüfschema, keine Gebühr und keine Ihrer gemerkten Antworten zitiert eine geänderte
        Stelle. <Fremde anzahl={fremd} />
      </p>
    );
  const arten = [...new Set(all.map(({ art }) => art))];
  return (
    <section aria-labelledby="betroffen">
      <h2 id="betroffen">
        {count(all.length, 'Stelle im Amt zitiert', 'Stellen im Amt zitieren')}, was sich geändert hat
      </h2>
      <DataTable
        caption="Was die geänderten Normen zitiert"
        keys={false}
        groups={arten.map((art) => ({ title: art, rows: all.filter((one) => one.art === art) }))}
        rowKey={({ art, titel, zitat, bezeichnung }) => `${art} ${titel} ${zitat} ${bezeichnung}`}
        columns={[
          {
            head: 'Was',
            cell: ({ titel, link }) => (link ? <Link to={link}>{titel}</Link> : titel),
          },
          { head: 'Zitiert', nowrap: true, cell: ({ zitat }) => zitat },
        ]}
      />
      {fremd > 0 && (
        <p className="u-muted">
          <Fremde anzahl={fremd} />
        </p>
      )}
    </section>
  );
}

/** What colleagues have saved for themselves, nobody else reads. */
function Fremde({ anzahl }: { anzahl: number }) {
  if (anzahl === 0) return null;
  return (
    <>
      {count(anzahl, 'gemerkte Antwort', 'gemerkte Antworten')} anderer {anzahl === 1 ? 'zitiert' : 'zitieren'} sie;
      dort steht dann, was sich geändert hat.
    </>
  );
}
