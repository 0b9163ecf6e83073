/** Requirement with norm and proof, and what it comes to: a person's finding, before that the proposal. */
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { DataTable } from '#ui/List.tsx';
import { EmptyState } from '#ui/States.tsx';
import { labelsOf, zitate } from '../pruefung-worte.rules.ts';
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
        {
          head: 'Voraussetzung',
          cell: (zeile) => (
            <>
              {zeile.name}
              <span className="cell-sub">{zitate(zeile.normen)}</span>
              <Belegt of={of} zeile={zeile} />
            </>
          ),
        },
        { head: 'Ergebnis', cell: (zeile) => <Ergebnis of={of} zeile={zeile} />, nowrap: true },
      ]}
    />
  );
}

function Belegt({ of, zeile }: { of: Verfahren; zeile: Pruefzeile }) {
  const proofs = of.tatsachen.filter(({ feld, beleg }) => beleg && zeile.tatsachen.includes(feld));
  const first = proofs[0]?.beleg;
  if (first)
    return (
      <span className="cell-sub vf-belegt">
        <Icon name="dokument" />
        <span>
          {first.titel ?? 'Dokument'}
          {first.seite !== undefined && `, S. ${first.seite}`}
          {proofs.length > 1 && ` und ${proofs.length - 1} weitere`}
        </span>
      </span>
    );
  if (zeile.ergebnis === 'offen' && zeile.fehlt.length > 0)
    return (
      <span className="cell-sub">
        {zeile.fehlt.length === 1
          ? `fehlt: ${labelsOf(zeile.fehlt)[0]}`
          : count(zeile.fehlt.length, 'Angabe', 'Angaben fehlen')}
      </span>
    );
  return null;
}

/** What a person found stands for the proposal, which is named again only where it says otherwise by now. */
function Ergebnis({ of, zeile }: { of: Verfahren; zeile: Pruefzeile }) {
  const own = of.feststellungen.find(({ schluessel }) => schluessel === zeile.schluessel);
  if (!own) return <Vorschlagsmarke ergebnis={zeile.ergebnis} />;
  return (
    <>
      <Befundmarke ergebnis={own.ergebnis} />
      {own.ergebnis !== zeile.ergebnis && (
        <span className="cell-sub">
          <Vorschlagsmarke ergebnis={zeile.ergebnis} />
        </span>
      )}
      {own.vorschlag !== zeile.ergebnis && <span className="cell-sub">Vorschlag ist neu</span>}
    </>
  );
}
