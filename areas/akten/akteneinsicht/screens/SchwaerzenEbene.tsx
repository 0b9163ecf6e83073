/** Lies over a page while somebody redacts: draws with the mouse, and every box can be moved, grown and removed by keys. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Box, type Turn, turnBox } from '../../screens/viewer/geometry.ts';
import { grundOf } from '../gruende.data.ts';
import type { Kasten } from '../schwaerzung.schema.ts';
import { boxBetween, nudge, type Point, STEP } from './kaesten.ts';
import { useSchwaerzen } from './schwaerzen.tsx';
import './schwaerzen.css';

export function SchwaerzenEbene({ nr, turn }: { nr: number; turn: Turn }) {
  const schwaerzen = useSchwaerzen();
  const [from, setFrom] = useState<Point>();
  const [to, setTo] = useState<Point>();
  if (!schwaerzen?.isOn) return null;
  const { kaesten, grund, change, missGrund } = schwaerzen;
  const drawn = from && to && boxBetween(from, to, turn);
  const end = () => {
    if (drawn && grund !== '') change([...kaesten, { ...drawn, seite: nr, grund }]);
    setFrom(undefined);
    setTo(undefined);
  };
  return (
    <div
      className="schwarz-ebene"
      data-bereit={grund !== ''}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.target !== event.currentTarget) return;
        if (grund === '') return missGrund();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event));
        setTo(undefined);
      }}
      onPointerMove={(event) => from && setTo(pointOf(event))}
      onPointerUp={end}
      onPointerCancel={() => setFrom(undefined)}
    >
      {kaesten.map((kasten, index) =>
        kasten.seite === nr ? (
          <KastenKnopf
            // biome-ignore lint/suspicious/noArrayIndexKey: a box has no name but its place in the list
            key={index}
            kasten={kasten}
            nummer={index + 1}
            turn={turn}
            onChange={(next) => change(kaesten.flatMap((one, at) => (at !== index ? [one] : next ? [next] : [])))}
          />
        ) : null,
      )}
      {drawn && <span className="schwarz-zug" style={placeOf(drawn, turn)} />}
    </div>
  );
}

interface KastenKnopfProps {
  readonly kasten: Kasten;
  readonly nummer: number;
  readonly turn: Turn;
  /** Undefined removes it. */
  onChange(next: Kasten | undefined): void;
}

function KastenKnopf({ kasten, nummer, turn, onChange }: KastenKnopfProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { name } = grundOf(kasten.grund);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') {
      // The focus goes to a neighbour, not to the top of the page.
      const next = button.current?.nextElementSibling ?? button.current?.previousElementSibling;
      if (next instanceof HTMLElement) next.focus();
      onChange(undefined);
    } else if (move) onChange({ ...kasten, ...nudge(kasten, move[0] * STEP, move[1] * STEP, event.shiftKey) });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      ref={button}
      type="button"
      className="schwarz-kasten"
      style={placeOf(kasten, turn)}
      aria-label={`Schwärzung ${nummer}: ${name}. Pfeiltasten verschieben, mit Umschalt vergrößern, Entf nimmt sie weg.`}
      title={`${name} (Entf nimmt sie weg)`}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true">{nummer}</span>
    </button>
  );
}

/** Arrows move as the page stands upright. */
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function pointOf({ currentTarget, clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

function placeOf(box: Box, turn: Turn) {
  const { x, y, w, h } = turnBox(box, turn);
  return { left: `${x * 100}%`, top: `${y * 100}%`, width: `${w * 100}%`, height: `${h * 100}%` };
}
