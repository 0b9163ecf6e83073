/** What it is: the proposals by number, or any other by typing a part of its name. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { announce } from '#ui/Toast.tsx';
import { DOKUMENTTYPEN, nameOfDokumenttyp, UNBESTIMMT } from '../../dokumenttyp.data.ts';
import { foldName } from '../../name.rules.ts';
import type { Karte } from '../einordnung.schema.ts';
import { prozentWorte } from './entwurf.ts';

interface TypFeldProps {
  readonly karte: Karte;
  readonly typ: string;
  onChoose(typ: string): void;
  /** Back to the button. */
  onDone(): void;
}

interface Zeile {
  readonly typ: string;
  readonly konfidenz?: number;
  readonly grund?: string;
}

const GROUP = 'Einordnen';
const MOST = 9;

export function TypFeld({ karte, typ, onChoose, onDone }: TypFeldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const zeilen = typed.trim() === '' ? proposed(karte, typ) : matching(typed);
  useShortcut('t', 'Andere Art suchen', () => field.current?.focus(), { group: GROUP });
  const choose = (next: string) => {
    onChoose(next);
    setTyped('');
    announce(nameOfDokumenttyp(next));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const nr = /^[1-9]$/.test(event.key) ? Number(event.key) : event.key === 'Enter' ? 1 : undefined;
    if (event.key === 'Escape') setTyped('');
    if (nr === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    const zeile = nr === undefined || typed.trim() === '' ? undefined : zeilen[nr - 1];
    if (zeile) choose(zeile.typ);
    else if (typed.trim() === '' || event.key === 'Escape') onDone();
  };
  return (
    <fieldset className="field ein-typ">
      <legend className="field-label">Was ist das?</legend>
      {zeilen.length === 0 && (
        <p className="u-muted">
          {typed.trim() === ''
            ? 'Nichts auf der ersten Seite sagt, was es ist. Suchen Sie die Art mit der Taste T.'
            : 'Keine Art heißt so. Ein Teil des Namens genügt.'}
        </p>
      )}
      <div className="choices vorschlaege">
        {zeilen.map((zeile, index) => (
          <div key={zeile.typ} className="choice">
            <Taste nr={index + 1} name={nameOfDokumenttyp(zeile.typ)} onPress={() => choose(zeile.typ)} />
            <input
              type="radio"
              id={`${id}${zeile.typ}`}
              name={id}
              checked={typ === zeile.typ}
              onChange={() => onChoose(zeile.typ)}
            />
            <label htmlFor={`${id}${zeile.typ}`}>
              <strong>{nameOfDokumenttyp(zeile.typ)}</strong> <Kbd>{index + 1}</Kbd>
              {zeile.konfidenz !== undefined && <span className="ein-konfidenz">{prozentWorte(zeile.konfidenz)}</span>}
              {zeile.grund && typ === zeile.typ && <span className="cell-sub">{zeile.grund}</span>}
            </label>
          </div>
        ))}
      </div>
      <div className="vw-suchfeld akte-suchfeld ein-suche">
        <Icon name="suche" />
        <input
          ref={field}
          className="input"
          type="search"
          aria-label="Andere Art suchen (Taste T)"
          placeholder="Andere Art suchen (T)"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className="u-sr" role="status">
        {typed.trim() === ''
          ? ''
          : `${zeilen.length} Arten: ${zeilen.map((one) => nameOfDokumenttyp(one.typ)).join(', ')}`}
      </span>
    </fieldset>
  );
}

/** What was chosen beyond the proposals stands with them. */
function proposed({ typen }: Karte, typ: string): Zeile[] {
  const zeilen: Zeile[] = typen
    .slice(0, MOST - 1)
    .map(({ wert, konfidenz, grund }) => ({ typ: wert, konfidenz, grund }));
  const isThere = typ === '' || zeilen.some((one) => one.typ === typ);
  return isThere ? zeilen : [...zeilen, { typ }];
}

/** At the beginning of a word first. */
function matching(typed: string): Zeile[] {
  const part = foldName(typed);
  const named = DOKUMENTTYPEN.filter(({ typ }) => typ !== UNBESTIMMT).map(({ typ, name }) => ({
    typ,
    at: ` ${foldName(name)}`,
  }));
  const begins = named.filter(({ at }) => at.includes(` ${part}`));
  const holds = named.filter(({ at }) => at.includes(part) && !at.includes(` ${part}`));
  return [...begins, ...holds].slice(0, MOST).map(({ typ }) => ({ typ }));
}

function Taste({ nr, name, onPress }: { nr: number; name: string; onPress(): void }) {
  useShortcut(String(nr), `Art: ${name}`, onPress, { group: GROUP });
  return null;
}
