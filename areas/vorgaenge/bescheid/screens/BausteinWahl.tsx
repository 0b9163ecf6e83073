/** Searches the text blocks that fit this section and puts one at the caret: all of it by keyboard. */
import { useLoad } from '#ui/data.ts';
import { CommandPalette, PaletteGroup, PaletteItem } from '#ui/Palette.tsx';
import { Loaded } from '#ui/States.tsx';
import { listBausteine } from '../baustein.api.ts';
import { findPassende, type Stelle } from '../baustein.rules.ts';
import type { BausteinZeile } from '../baustein.schema.ts';

interface BausteinWahlProps {
  readonly stelle: Stelle;
  /** As people call the section. */
  readonly name: string;
  onChoose(baustein: BausteinZeile): void;
  onClose(): void;
}

const SHOWN = 40;

export function BausteinWahl({ stelle, name, onChoose, onClose }: BausteinWahlProps) {
  const bausteine = useLoad(listBausteine, {});
  return (
    <CommandPalette placeholder={`Textbaustein für „${name}“ suchen`} onClose={onClose}>
      {(query) => (
        <Loaded of={bausteine} words="Die Textbausteine werden geladen">
          {({ bausteine: all }) => {
            const found = findPassende(all, stelle, query).slice(0, SHOWN);
            if (found.length === 0)
              return <p className="u-muted">Kein Textbaustein passt. Suchen Sie mit einem anderen Wort.</p>;
            return (
              <PaletteGroup title="Textbausteine">
                {found.map((one) => (
                  <PaletteItem
                    key={one.schluessel}
                    icon="dokument"
                    title={one.titel}
                    aside={one.norm}
                    sub={one.text.slice(0, 140)}
                    onChoose={() => onChoose(one)}
                  />
                ))}
              </PaletteGroup>
            );
          }}
        </Loaded>
      )}
    </CommandPalette>
  );
}
