/** Places of the law that somebody laid ready in the search; one goes to the caret, word for word with its citation. */
import type { Merkzettel } from '#ui/merkzettel.ts';
import { CommandPalette, PaletteGroup, PaletteItem } from '#ui/Palette.tsx';

interface FundstelleWahlProps {
  readonly zettel: readonly Merkzettel[];
  onChoose(zettel: Merkzettel): void;
  onClose(): void;
}

export function FundstelleWahl({ zettel, onChoose, onClose }: FundstelleWahlProps) {
  return (
    <CommandPalette placeholder="Bereitgelegte Fundstelle suchen" onClose={onClose}>
      {(query) => {
        const words = query.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
        const found = zettel.filter(({ titel, text }) => {
          const all = `${titel} ${text}`.toLocaleLowerCase('de');
          return words.every((word) => all.includes(word));
        });
        if (found.length === 0) return <p className="u-muted">Keine bereitgelegte Fundstelle passt.</p>;
        return (
          <PaletteGroup title="Bereitgelegte Fundstellen">
            {found.map((one) => (
              <PaletteItem
                key={one.id}
                icon="recht"
                title={one.titel}
                sub={one.text.slice(0, 160)}
                onChoose={() => onChoose(one)}
              />
            ))}
          </PaletteGroup>
        );
      }}
    </CommandPalette>
  );
}
