/** The documents of an evidence list: add, change, take away; each change is made in a dialog of its own. */
import { useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { FieldGroup } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { Listenzeile } from '../../antrag/formular.schema.ts';
import { unterlageName, zeilenWorte } from '../regelwerk.rules.ts';
import { Zeilendialog } from './Zeilendialog.tsx';

interface ListeneditorProps {
  readonly antragsart: string;
  readonly dokumenttypen: readonly { readonly typ: string; readonly name: string }[];
  readonly zeilen: readonly Listenzeile[];
  onChange(zeilen: readonly Listenzeile[]): void;
  errorOf(index: number): readonly string[];
}

export function Listeneditor({ antragsart, dokumenttypen, zeilen, onChange, errorOf }: ListeneditorProps) {
  const [at, setAt] = useState<number>();
  const save = (zeile: Listenzeile) => {
    onChange(at === undefined || at >= zeilen.length ? [...zeilen, zeile] : zeilen.with(at, zeile));
    setAt(undefined);
  };
  return (
    <FieldGroup label="Unterlagen" name="zeilen" error={undefined}>
      {zeilen.length === 0 && <p className="u-muted">Noch keine. Dann verlangt dieser Antrag nichts.</p>}
      <ul className="plain-list rw-zeilen">
        {zeilen.map((zeile, index) => (
          <li key={zeile.schluessel} className="rw-zeile">
            <div>
              {unterlageName(zeile)}
              <span className="cell-sub">
                {zeilenWorte(zeile, (typ) => dokumenttypen.find((one) => one.typ === typ)?.name ?? typ)}
              </span>
              {errorOf(index).map((message) => (
                <span key={message} className="rw-fehler">
                  <Icon name="fehler" /> {message}
                </span>
              ))}
            </div>
            <div className="u-row">
              <IconButton icon="bearbeiten" label={`${unterlageName(zeile)} bearbeiten`} onClick={() => setAt(index)} />
              <IconButton
                icon="loeschen"
                label={`${unterlageName(zeile)} aus der Liste nehmen`}
                onClick={() => onChange(zeilen.filter((_, other) => other !== index))}
              />
            </div>
          </li>
        ))}
      </ul>
      <Button icon="plus" onClick={() => setAt(zeilen.length)}>
        Unterlage hinzufügen
      </Button>
      {at !== undefined && (
        <Zeilendialog
          antragsart={antragsart}
          dokumenttypen={dokumenttypen}
          zeile={zeilen[at]}
          vergeben={zeilen.filter((_, index) => index !== at).map(({ schluessel }) => schluessel)}
          onSave={save}
          onClose={() => setAt(undefined)}
        />
      )}
    </FieldGroup>
  );
}
