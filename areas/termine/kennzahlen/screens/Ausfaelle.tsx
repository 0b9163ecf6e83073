import { formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import type { Auslastung } from '../kennzahlen.schema.ts';
import { Balken, prozent } from './teile.tsx';
import { Ueberbuchung } from './Ueberbuchung.tsx';

export function Ausfaelle({ of, wochen }: { of: Auslastung; wochen: string }) {
  if (of.ausfallNachAnliegen.length === 0) return null;
  return (
    <section className="u-stack-tight">
      <h2>Wie viele nicht kommen</h2>
      <p className="u-muted u-measure">
        Gebuchte Termine, zu denen niemand kam. Abgesagte zählen nicht: Ihre Zeit ging an andere.
      </p>
      <Tabelle
        caption="Nicht erschienen nach Vorlauf der Buchung"
        head="Gebucht vor dem Termin"
        rows={of.ausfallNachVorlauf}
      />
      <Tabelle caption="Nicht erschienen nach Anliegen" head="Anliegen" rows={of.ausfallNachAnliegen} />
      <Ueberbuchung of={of.ueberbuchung} wochen={wochen} />
    </section>
  );
}

interface TabelleProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: Auslastung['ausfallNachAnliegen'];
}

function Tabelle({ caption, head, rows }: TabelleProps) {
  const groesster = Math.max(...rows.map(({ anteil }) => anteil ?? 0), 0.01);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { head, cell: ({ name }) => name },
        {
          head: 'Nicht erschienen',
          cell: ({ anteil }) => <Balken anteil={anteil === null ? null : anteil / groesster} worte={prozent(anteil)} />,
        },
        { head: 'Termine', number: true, cell: ({ anzahl }) => formatNumber(anzahl) },
      ]}
    />
  );
}
