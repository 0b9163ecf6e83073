/** `?`: which keys do what on this page, and a switch for those who do not want single letters. */
import { useState } from 'react';
import { Checkbox } from './Choice.tsx';
import { Dialog } from './Dialog.tsx';
import { Kbd } from './Kbd.tsx';
import { lettersAreOn, type Shortcut, setLetters, useShortcuts } from './shortcuts.tsx';

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(lettersAreOn);
  const groups = Map.groupBy(unique(useShortcuts()), (one) => one.group);
  return (
    <Dialog title="Tasten" onClose={onClose} wide>
      <div className="cards">
        {[...groups].map(([group, shortcuts]) => (
          <section key={group} className="u-stack-tight">
            <h3>{group}</h3>
            <dl className="key-list">
              {shortcuts.map((one) => (
                <div key={one.keys}>
                  <dt>
                    <KeysOf keys={one.keys} />
                  </dt>
                  <dd>{one.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        name="tasten"
        label="Einzelne Buchstaben als Tasten benutzen"
        hint="Schalten Sie es aus, wenn Sie diktieren oder versehentlich etwas auslösen. Strg K bleibt."
        value={on}
        onChange={(next) => {
          setLetters(next);
          setOn(next);
        }}
      />
    </Dialog>
  );
}

function KeysOf({ keys }: { keys: string }) {
  return (
    <>
      <span className="u-sr">{printed(keys).replace('⇧', 'Umschalt')}</span>
      {printed(keys)
        .split(' ')
        .map((key) => (
          <Kbd key={key}>{NAMES[key] ?? key}</Kbd>
        ))}
    </>
  );
}

const NAMES: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** With Strg letters stand as they are on the keyboard. */
function printed(keys: string): string {
  const text = keys.replace('shift+', '⇧ ');
  return text.startsWith('mod+') ? `Strg ${text.slice(4).toUpperCase()}` : text;
}

/** The latest of each key is the one that works. */
function unique(shortcuts: readonly Shortcut[]): Shortcut[] {
  return [...new Map(shortcuts.map((one) => [one.keys, one])).values()];
}
