/** Where it belongs: the Akte in which it lies, the one that is laid ready, or another. */
import { useId } from 'react';
import { Button } from '#ui/Button.tsx';
import { AkteWahl, personenWorte } from '../../screens/teile/AkteWahl.tsx';
import type { Karte } from '../einordnung.schema.ts';
import { prozentWorte, type Ziel, zielOf } from './entwurf.ts';
import { Verlassen } from './Verlassen.tsx';

interface AkteFeldProps {
  readonly karte: Karte;
  readonly akte: Ziel | undefined;
  readonly sucht: boolean;
  onSearch(): void;
  onChoose(akte: Ziel | undefined): void;
}

const MOST = 3;

export function AkteFeld({ karte, akte, sucht, onSearch, onChoose }: AkteFeldProps) {
  const name = useId();
  const offered = karte.akten.slice(0, MOST).map((one) => ({ ziel: zielOf(one), von: one }));
  const isOther = akte !== undefined && !offered.some(({ ziel }) => ziel.id === akte.id);
  return (
    <fieldset className="field ein-akte">
      <legend className="field-label">Akte</legend>
      <div className="choices">
        {offered.map(({ ziel, von }) => (
          <Wahl key={ziel.id} name={name} checked={akte?.id === ziel.id} onChoose={() => onChoose(ziel)}>
            <strong>{ziel.personen || ziel.aktenzeichen}</strong>
            <span className="ein-konfidenz">{prozentWorte(von.konfidenz)}</span>
            <span className="cell-sub">
              {ziel.aktenzeichen} · {von.grund}
            </span>
          </Wahl>
        ))}
        {isOther && (
          <Wahl name={name} checked onChoose={() => onChoose(akte)}>
            <strong>{akte.personen}</strong>
            <span className="cell-sub">{akte.aktenzeichen}</span>
          </Wahl>
        )}
        <Wahl name={name} checked={akte === undefined} onChoose={() => onChoose(undefined)}>
          {karte.akte ? `bleibt in ${karte.akte.aktenzeichen}` : 'bleibt vorerst im Eingang'}
        </Wahl>
      </div>
      {sucht ? (
        <Verlassen className="ein-aktesuche" keys={['Escape']} onLeave={() => onChoose(akte)}>
          <AkteWahl
            chosen={undefined}
            without={karte.akte?.id}
            takesFocus
            onChoose={(found) => {
              if (found) onChoose({ id: found.id, aktenzeichen: found.aktenzeichen, personen: personenWorte(found) });
            }}
          />
        </Verlassen>
      ) : (
        <Button kind="text" icon="suche" shortcut="A" onClick={onSearch}>
          Andere Akte suchen
        </Button>
      )}
    </fieldset>
  );
}

interface WahlProps {
  readonly name: string;
  readonly checked: boolean;
  readonly children: React.ReactNode;
  onChoose(): void;
}

function Wahl({ name, checked, onChoose, children }: WahlProps) {
  const id = useId();
  return (
    <div className="choice">
      <input type="radio" id={id} name={name} checked={checked} onChange={onChoose} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
