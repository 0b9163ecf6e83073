import { formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import type { Auslastung } from '../kennzahlen.schema.ts';
import { Balken, minuten } from './teile.tsx';

export function Wartezeiten({ of: { wartezeiten, wartezeitenNachPool } }: { of: Auslastung }) {
  if (wartezeiten.length === 0) return null;
  return (
    <section className="u-stack-tight">
      <h2>Wie lange Menschen warten</h2>
      <p className="u-muted u-measure">
        Von der Ankunft bis zum ersten Aufruf; wer vor seinem Termin da ist, wartet ab der Uhrzeit des Termins.
      </p>
      <Tabelle caption="Wartezeit nach Anliegen" head="Anliegen" rows={wartezeiten} />
      <Tabelle caption="Wartezeit nach Bereich" head="Bereich" rows={wartezeitenNachPool} />
    </section>
  );
}

interface TabelleProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: Auslastung['wartezeiten'];
}

function Tabelle({ caption, head, rows }: TabelleProps) {
  const laengste = Math.max(...rows.map(({ neunVonZehn }) => neunVonZehn ?? 0), 1);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { head, cell: ({ name }) => name },
        {
          head: 'Im Mittel',
          cell: ({ mittel, neunVonZehn }) => (
            <Balken
              anteil={neunVonZehn === null ? null : neunVonZehn / laengste}
              davon={mittel === null ? null : mittel / laengste}
              worte={minuten(mittel)}
            />
          ),
        },
        { head: 'Neun von zehn höchstens', number: true, cell: ({ neunVonZehn }) => minuten(neunVonZehn) },
        { head: 'Besuche', number: true, cell: ({ anzahl }) => formatNumber(anzahl) },
      ]}
    />
  );
}
