/** All measurements in figures. */
import { formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import type { Fragensatz, MesslaufKurz } from '../guete.schema.ts';
import type { Bericht, Wert } from '../kennzahl.schema.ts';

const FORMEN: Readonly<Record<string, string>> = { stichwort: 'Stichwörter', frage: 'ganze Fragen', lage: 'Lagen' };

/** Questions of others that somebody measured with the command. */
export function Fragensaetze({ saetze }: { saetze: readonly Fragensatz[] }) {
  if (saetze.length === 0) return null;
  return (
    <section aria-labelledby="fragensaetze">
      <h2 id="fragensaetze">Andere Fragensätze</h2>
      <DataTable
        caption="Fragensätze, je die letzte Messung"
        keys={false}
        rows={saetze}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'Fragensatz',
            cell: ({ name, am, programm }) => (
              <>
                {name}
                <span className="cell-sub">
                  {formatMomentShort(am)}, Bleibe {programm}
                </span>
              </>
            ),
          },
          { head: 'Fragen', number: true, cell: ({ kennzahlen }) => kennzahlen.fragen },
          ...FIGURES.map(({ head, of }) => ({
            head,
            number: true,
            cell: ({ kennzahlen }: Fragensatz) => figure(of(kennzahlen.gesamt)),
          })),
        ]}
      />
      <p className="u-muted">Gemessen mit einem Befehl. Bleibe behält die Zahlen, die Fragen nicht.</p>
    </section>
  );
}

export function Messungen({ laeufe }: { laeufe: readonly MesslaufKurz[] }) {
  const [letzter] = laeufe;
  return (
    <>
      {letzter && <Formen nach={letzter.kennzahlen.nach_form} />}
      <section aria-labelledby="messungen">
        <h2 id="messungen">Alle Messungen</h2>
        <DataTable
          caption="Messungen, die neueste zuerst"
          keys={false}
          rows={laeufe}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Gemessen', cell: ({ am }) => formatMomentShort(am), nowrap: true },
            { head: 'Fälle', number: true, cell: ({ kennzahlen }) => kennzahlen.fragen },
            ...FIGURES.map(({ head, of }) => ({
              head,
              number: true,
              cell: ({ kennzahlen }: MesslaufKurz) => figure(of(kennzahlen.gesamt)),
            })),
            {
              head: 'Bestand',
              cell: ({ bestand, programm }) => (
                <>
                  {bestand}
                  <span className="cell-sub">Bleibe {programm}</span>
                </>
              ),
            },
          ]}
        />
        <p className="u-muted">
          R@10 und R@5: Anteil der richtigen Stellen unter den ersten zehn und fünf Treffern. MRR@10: Kehrwert des Rangs
          des ersten richtigen Treffers, gemittelt.
        </p>
      </section>
    </>
  );
}

const FIGURES: readonly { readonly head: string; of(bericht: Bericht): Wert }[] = [
  { head: 'R@5', of: ({ paragraf }) => paragraf['R@5'] },
  { head: 'R@10', of: ({ paragraf }) => paragraf['R@10'] },
  { head: 'MRR@10', of: ({ paragraf }) => paragraf['MRR@10'] },
  { head: 'Absatz R@10', of: ({ absatz }) => absatz['R@10'] },
  { head: 'zu Recht abgelehnt', of: ({ enthaltung }) => enthaltung.recall },
  { head: 'zu Unrecht abgelehnt', of: ({ enthaltung }) => enthaltung.falsch_abgelehnt },
];

function figure({ wert, plusminus }: Wert): string {
  if (wert === null) return '–';
  const words = wert.toFixed(2).replace('.', ',');
  return plusminus === null ? words : `${words} ± ${plusminus.toFixed(2).replace('.', ',')}`;
}

function Formen({ nach }: { nach: Readonly<Record<string, Bericht>> }) {
  const rows = Object.entries(nach);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="formen">
      <h2 id="formen">Wie gefragt wurde</h2>
      <DataTable
        caption="Zahlen nach der Form der Frage"
        keys={false}
        rows={rows}
        rowKey={([form]) => form}
        columns={[
          { head: 'Form', cell: ([form]) => FORMEN[form] ?? form },
          ...FIGURES.map(({ head, of }) => ({
            head,
            number: true,
            cell: ([, bericht]: (typeof rows)[number]) => figure(of(bericht)),
          })),
        ]}
      />
    </section>
  );
}
