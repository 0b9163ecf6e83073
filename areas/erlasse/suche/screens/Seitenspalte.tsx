/** Beside the places: what is searched, and how the question was understood. All of it can be taken back. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { Sammlungsart } from '../../bestand/werk.schema.ts';
import type { Suchergebnis } from '../suche.schema.ts';
import type { Fragen } from './adresse.ts';

const ARTEN: readonly { readonly art: Sammlungsart | undefined; readonly name: string }[] = [
  { art: undefined, name: 'Alles' },
  { art: 'recht', name: 'Recht' },
  { art: 'erlass', name: 'Erlasse' },
  { art: 'hausregel', name: 'Hausregeln' },
];

export function Seitenspalte({ fragen, ergebnis }: { fragen: Fragen; ergebnis: Suchergebnis | undefined }) {
  const { gebiet, art } = fragen;
  const [open, setOpen] = useRoom();
  const where = ARTEN.find((one) => one.art === art)?.name ?? '';
  return (
    <details className="rf-spalte" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Gesucht in: {where}, {gebiet === 'amt' ? 'Recht des Amts zuerst' : 'alle Gesetze gleich'}
      </summary>
      <fieldset className="rf-filter">
        <legend>Gesetze</legend>
        <Wahl pressed={gebiet === 'amt'} onPress={() => fragen.change({ gebiet: undefined })}>
          Recht des Amts zuerst
        </Wahl>
        <Wahl pressed={gebiet === 'alle'} onPress={() => fragen.change({ gebiet: 'alle' })}>
          Alle Gesetze gleich
        </Wahl>
      </fieldset>
      <fieldset className="rf-filter">
        <legend>Quellen</legend>
        {ARTEN.map(({ art: one, name }) => (
          <Wahl key={name} pressed={art === one} onPress={() => fragen.change({ art: one })}>
            {name}
          </Wahl>
        ))}
      </fieldset>
      {ergebnis && <Verstanden fragen={fragen} of={ergebnis} />}
    </details>
  );
}

/** Beside the answers it stands open; above them, where there is no room, it is one line. */
function useRoom() {
  const [wide] = useState(() => window.matchMedia('(min-width: 62rem)'));
  const [open, setOpen] = useState(wide.matches);
  useEffect(() => {
    const follow = () => setOpen(wide.matches);
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, [wide]);
  return [open, setOpen] as const;
}

function Wahl({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className="rf-wahl" aria-pressed={pressed} onClick={onPress}>
      <Icon name={pressed ? 'haken' : 'offen'} />
      {children}
    </button>
  );
}

function Verstanden({ fragen, of }: { fragen: Fragen; of: Suchergebnis }) {
  const { berichtigt, erweitert, fundstellen } = of.verstanden;
  const { ohne } = fragen;
  if (berichtigt.length + erweitert.length + fundstellen.length + ohne.length === 0) return null;
  const leaveOut = (one: string) => fragen.without([...ohne, one]);
  return (
    <section className="rf-verstanden" aria-labelledby="rf-verstanden">
      <h2 id="rf-verstanden">So verstanden</h2>
      <ul>
        {berichtigt.map(({ von, zu }) => (
          <Zeile key={`b${von}`} was={`Doch „${von}“ suchen`} onRemove={() => leaveOut(von)}>
            Meinten Sie <strong>{zu}</strong>? Geschrieben war „{von}“.
          </Zeile>
        ))}
        {fundstellen.map((zitat) => (
          <Zeile key={`f${zitat}`} was={`${zitat} nicht als Fundstelle lesen`} onRemove={() => leaveOut(zitat)}>
            Fundstelle <strong>{zitat}</strong>
          </Zeile>
        ))}
        {[...Map.groupBy(erweitert, ({ von }) => von)].map(([von, all]) => (
          <Zeile key={`e${von}`} was={`„${von}“ nicht erweitern`} onRemove={() => leaveOut(von)}>
            „{von}“ heißt im Recht auch <strong>{all.map(({ zu }) => zu).join(', ')}</strong>
          </Zeile>
        ))}
      </ul>
      {ohne.length > 0 && (
        <p className="u-small">
          Wörtlich genommen: {ohne.map((one) => `„${one}“`).join(', ')}{' '}
          <Button kind="text" onClick={() => fragen.without([])}>
            Wieder deuten
          </Button>
        </p>
      )}
    </section>
  );
}

function Zeile({ was, onRemove, children }: { was: string; onRemove: () => void; children: ReactNode }) {
  return (
    <li>
      <span>{children}</span>
      <IconButton icon="schliessen" label={was} onClick={onRemove} />
    </li>
  );
}
