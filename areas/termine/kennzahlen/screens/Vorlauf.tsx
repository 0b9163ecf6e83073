import { count } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import type { Auslastung } from '../kennzahlen.schema.ts';
import { Balken, zahl } from './teile.tsx';

type Zeile = Auslastung['vorlauf'][number];

/** The longest wait first; none at all before everything. */
export function Vorlauf({ of }: { of: readonly Zeile[] }) {
  if (of.length === 0) return null;
  const laengster = Math.max(...of.map(({ jetzt }) => jetzt ?? 0), 1);
  const rows = of.toSorted((a, b) => (b.jetzt ?? Number.POSITIVE_INFINITY) - (a.jetzt ?? Number.POSITIVE_INFINITY));
  return (
    <section className="u-stack-tight">
      <h2>Wie lange es bis zum nächsten freien Platz dauert</h2>
      <p className="u-muted u-measure">Für alle, die selbst buchen; gemessen jetzt und jede Nacht.</p>
      <DataTable
        caption="Tage bis zum nächsten Platz"
        rows={rows}
        rowKey={({ anliegen }) => anliegen}
        columns={[
          { head: 'Anliegen', cell: ({ name }) => name },
          {
            head: 'Jetzt',
            cell: ({ jetzt }) => (
              <Balken
                anteil={jetzt === null ? 1 : jetzt / laengster}
                worte={jetzt === null ? 'kein Platz' : tage(jetzt)}
              />
            ),
          },
          { head: 'Im Mittel', number: true, cell: ({ mittel }) => (mittel === null ? '–' : `${zahl(mittel)} Tage`) },
          {
            head: 'Nächte ohne Platz',
            number: true,
            cell: ({ ohnePlatz, gemessen }) => (gemessen === 0 ? '–' : `${ohnePlatz} von ${gemessen}`),
          },
        ]}
      />
    </section>
  );
}

const tage = (anzahl: number) => (anzahl === 0 ? 'heute' : count(anzahl, 'Tag', 'Tage'));
