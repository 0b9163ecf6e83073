import { DataTable } from '#ui/List.tsx';
import type { Klasse } from '../../termine.schema.ts';
import type { Auslastung } from '../kennzahlen.schema.ts';
import { Balken, prozent, zahl } from './teile.tsx';

export function Nutzung({ of: { nutzung, kontingente } }: { of: Auslastung }) {
  if (nutzung.length === 0) return null;
  return (
    <section className="u-stack-tight">
      <h2>Wie die Plätze genutzt sind</h2>
      <p className="u-muted u-measure">
        Vergeben ist, was jemandem versprochen war. Bedient ist die Zeit, in der wirklich jemand am Platz war, auch ohne
        Termin.
      </p>
      <DataTable
        caption="Nutzung der Plätze nach Bereich"
        rows={nutzung}
        rowKey={({ pool }) => pool}
        columns={[
          { head: 'Bereich', cell: ({ pool }) => pool },
          { head: 'Vergeben', cell: ({ vergeben }) => <Balken anteil={vergeben} worte={prozent(vergeben)} /> },
          { head: 'Bedient', cell: ({ bedient }) => <Balken anteil={bedient} worte={prozent(bedient)} /> },
          { head: 'Offen', number: true, cell: ({ offenMinuten }) => `${zahl(offenMinuten / 60)} Stunden` },
        ]}
      />
      <DataTable
        caption="Nutzung der Kontingente"
        rows={kontingente}
        rowKey={({ pool, klasse }) => `${pool}/${klasse}`}
        columns={[
          { head: 'Bereich', cell: ({ pool }) => pool },
          { head: 'Kontingent', cell: ({ klasse }) => KLASSE[klasse] },
          { head: 'Genutzt', cell: ({ anteil }) => <Balken anteil={anteil} worte={prozent(anteil)} /> },
          { head: 'Umfang', number: true, cell: ({ minuten }) => `${zahl(minuten / 60)} Stunden` },
        ]}
      />
    </section>
  );
}

const KLASSE: Readonly<Record<Klasse, string>> = {
  oeffentlich: 'öffentlich',
  einladung: 'Einladung',
  notfall: 'Notfall',
  spontan: 'ohne Termin',
};
