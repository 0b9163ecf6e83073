/** Beside the places: what is searched, and how the question was understood. All of it can be taken back. */
import type { ReactNode } from 'react';
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
  return (
    <aside className="rf-spalte" aria-label="Wo und wie gesucht wird">
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
    </aside>
  );
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
        {erweitert.map(({ von, zu }) => (
          <Zeile key={`e${von}${zu}`} was={`„${von}“ nicht erweitern`} onRemove={() => leaveOut(von)}>
            „{von}“ heißt im Recht auch <strong>{zu}</strong>
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
