/** One section of a letter: its text, and at the caret a text block (Alt B) or a place of the law laid ready (Alt R). */
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useMerkzettel } from '#ui/merkzettel.ts';
import { useSession } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { insertBaustein, isByAssistent, noteVerwendet, type Stelle, verwendetWorte } from '../baustein.rules.ts';
import type { BausteinZeile } from '../baustein.schema.ts';
import type { Verwendet } from '../schreiben.schema.ts';
import { BausteinWahl } from './BausteinWahl.tsx';
import { FundstelleWahl } from './FundstelleWahl.tsx';

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
  const [open, setOpen] = useState<'baustein' | 'fundstelle'>();
  const zettel = useMerkzettel(useSession().id);
  /** What the assistant wrote is no block of the office. */
  const blocks = bausteine.filter((one) => !isByAssistent(one));
  const area = () => box.current?.querySelector('textarea');
  const ask = (what: 'baustein' | 'fundstelle') => {
    caret.current = area()?.selectionStart ?? text.length;
    setOpen(what);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey) return;
    if (event.code === 'KeyB') ask('baustein');
    else if (event.code === 'KeyR' && zettel.length > 0) ask('fundstelle');
    else return;
    event.preventDefault();
  };
  const put = (block: string, used = bausteine) => {
    setOpen(undefined);
    const next = insertBaustein(text, caret.current, block);
    onChange(next.text, used);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(next.caret, next.caret);
    });
  };
  const choose = ({ schluessel, titel, text: block, nummer }: BausteinZeile) =>
    put(block, noteVerwendet(bausteine, { schluessel, titel, ...(nummer === undefined ? {} : { nummer }) }));
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
        <Button kind="text" onClick={() => ask('baustein')}>
          Textbaustein <span className="u-sr">in „{name}“ </span>einfügen (Alt B)
        </Button>
        {zettel.length > 0 && (
          <Button kind="text" onClick={() => ask('fundstelle')}>
            Fundstelle <span className="u-sr">in „{name}“ </span>einfügen (Alt R)
          </Button>
        )}
        {blocks.length > 0 && <span className="u-muted">{blocks.map(verwendetWorte).join(', ')}</span>}
      </div>
      {blocks.length < bausteine.length && (
        <p className="sb-assistent">
          <Icon name="roboter" />
          <span>Der Assistent hat diesen Abschnitt begonnen. Bitte prüfen Sie jeden Satz.</span>
        </p>
      )}
      {open === 'baustein' && (
        <BausteinWahl stelle={stelle} name={name} onChoose={choose} onClose={() => setOpen(undefined)} />
      )}
      {open === 'fundstelle' && (
        <FundstelleWahl zettel={zettel} onChoose={(one) => put(one.text)} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
