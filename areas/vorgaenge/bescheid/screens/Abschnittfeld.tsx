/** One section of a letter: its text, and a text block at the caret by Alt B or the button below. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { insertBaustein, noteVerwendet, type Stelle, verwendetWorte } from '../baustein.rules.ts';
import type { BausteinZeile } from '../baustein.schema.ts';
import type { Verwendet } from '../schreiben.schema.ts';
import { BausteinWahl } from './BausteinWahl.tsx';

interface AbschnittfeldProps {
  readonly name: string;
  readonly stelle: Stelle;
  readonly text: string;
  readonly bausteine: readonly Verwendet[];
  onChange(text: string, bausteine: readonly Verwendet[]): void;
}

export function Abschnittfeld({ name, stelle, text, bausteine, onChange }: AbschnittfeldProps) {
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef(text.length);
  const [open, setOpen] = useState(false);
  const area = () => box.current?.querySelector('textarea');
  const ask = () => {
    caret.current = area()?.selectionStart ?? text.length;
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.code !== 'KeyB') return;
    event.preventDefault();
    ask();
  };
  const choose = ({ schluessel, titel, text: block, nummer }: BausteinZeile) => {
    setOpen(false);
    const next = insertBaustein(text, caret.current, block);
    onChange(next.text, noteVerwendet(bausteine, { schluessel, titel, ...(nummer === undefined ? {} : { nummer }) }));
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(next.caret, next.caret);
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is an addition to the button, it belongs to the field in it
    <div className="u-stack-tight" ref={box} onKeyDown={onKeyDown}>
      <TextArea
        label={name}
        rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}
        {...(stelle.abschnitt === 'punkte' ? { hint: 'Eine Zeile je Unterlage, mit einem Strich davor.' } : {})}
        name={`texte.${stelle.abschnitt}`}
        value={text}
        error={undefined}
        onChange={(value) => onChange(value, value.trim() === '' ? [] : bausteine)}
      />
      <div className="sb-baustein">
        <Button kind="text" onClick={ask}>
          Textbaustein <span className="u-sr">in „{name}“ </span>einfügen (Alt B)
        </Button>
        {bausteine.length > 0 && <span className="u-muted">{bausteine.map(verwendetWorte).join(', ')}</span>}
      </div>
      {open && <BausteinWahl stelle={stelle} name={name} onChoose={choose} onClose={() => setOpen(false)} />}
    </div>
  );
}
