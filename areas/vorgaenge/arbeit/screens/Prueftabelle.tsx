/** Requirement, norm, proof, proposal, finding. */
import { count, formatDayShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { EmptyState } from '#ui/States.tsx';
import { labelsOf } from '../pruefung-worte.rules.ts';
import type { Pruefzeile, Verfahren } from '../vorgang.schema.ts';
import { Befundmarke, Vorschlagsmarke } from './marken.tsx';

interface PrueftabelleProps {
  readonly of: Verfahren;
  readonly chosen: string | undefined;
  /** `opens`: pressed, and not only reached by key. */
  readonly onChoose: (schluessel: string, opens: boolean) => void;
}

export function Prueftabelle({ of, chosen, onChoose }: PrueftabelleProps) {
  const zeilen = of.pruefung?.zeilen ?? [];
  if (zeilen.length === 0)
    return (
      <div className="pane-inset">
        <EmptyState icon="auge" title="Für diesen Vorgang gibt es kein Prüfschema">
          Prüfen Sie von Hand und halten Sie das Ergebnis in einer Notiz fest.
        </EmptyState>
      </div>
    );
  return (
    <DataTable
      caption="Voraussetzungen mit Vorschlag und eigener Prüfung"
      rows={zeilen}
      rowKey={({ schluessel }) => schluessel}
      selected={chosen}
      onChoose={({ schluessel }) => onChoose(schluessel, true)}
      onFocusRow={({ schluessel }) => onChoose(schluessel, false)}
      columns={[
        { head: 'Voraussetzung', cell: ({ name }) => name },
        { head: 'Norm', cell: ({ normen }) => <Normen of={normen} /> },
        { head: 'Beleg', cell: (zeile) => <Belegt of={of} zeile={zeile} /> },
        { head: 'Vorschlag', cell: ({ ergebnis }) => <Vorschlagsmarke ergebnis={ergebnis} />, nowrap: true },
        { head: 'Ihre Prüfung', cell: (zeile) => <Befund of={of} zeile={zeile} /> },
      ]}
    />
  );
}

/** Where there is little room the law goes to a line of its own, and a paragraph stays whole. */
function Normen({ of }: { of: readonly string[] }) {
  return of.map((norm) => (
    <span key={norm} className="vf-norm">
      {norm.replaceAll(/ (?=.* )/g, '\u00a0')}
    </span>
  ));
}

function Belegt({ of, zeile }: { of: Verfahren; zeile: Pruefzeile }) {
  const proofs = of.tatsachen.filter(({ feld, beleg }) => beleg && zeile.tatsachen.includes(feld));
  const first = proofs[0]?.beleg;
  if (first)
    return (
      <>
        {first.titel ?? 'Dokument'}
        {first.seite !== undefined && `, S. ${first.seite}`}
        {proofs.length > 1 && <span className="cell-sub">und {proofs.length - 1} weitere</span>}
      </>
    );
  if (zeile.ergebnis === 'offen' && zeile.fehlt.length > 0)
    return (
      <span className="u-muted">
        {zeile.fehlt.length === 1
          ? `fehlt: ${labelsOf(zeile.fehlt)[0]}`
          : count(zeile.fehlt.length, 'Angabe', 'Angaben fehlen')}
      </span>
    );
  return <span className="u-muted">–</span>;
}

function Befund({ of, zeile }: { of: Verfahren; zeile: Pruefzeile }) {
  const own = of.feststellungen.find(({ schluessel }) => schluessel === zeile.schluessel);
  if (!own) return <span className="u-muted">noch nicht</span>;
  return (
    <>
      <Befundmarke ergebnis={own.ergebnis} />
      <span className="cell-sub">
        {own.von}, {formatDayShort(own.am)}
        {own.vorschlag !== zeile.ergebnis && ' · Vorschlag hat sich seitdem geändert'}
      </span>
    </>
  );
}
