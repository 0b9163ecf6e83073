/** The layer over the pages of a document: which notes and stamps there are, whether they show, and drawing a new place. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLoad, useRefresh } from '#ui/data.ts';
import { useLive } from '#ui/live.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import { announce } from '#ui/Toast.tsx';
import { findTrefferInDokument, getSeiteWorte } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import type { PageLayer } from '../../screens/viewer/PageView.tsx';
import { listNotizen } from '../notiz.api.ts';
import type { Kasten, Notiz } from '../notiz.schema.ts';
import { Blattlage } from './Blattlage.tsx';

export interface Place {
  readonly seite: number;
  readonly kasten: Kasten;
}

export interface Lage {
  readonly notizen: readonly Notiz[];
  readonly visible: boolean;
  toggle(): void;
  /** The pointer draws a box on a page next. */
  readonly drawing: boolean;
  setDrawing(on: boolean): void;
  /** What was drawn, until a note is written there. */
  readonly place: Place | undefined;
  setPlace(place: Place | undefined): void;
  readonly layer: PageLayer | undefined;
}

const NONE: readonly Notiz[] = [];

/** `withKeys` is false for a second document on the screen. */
export function useBlattlage(dokument: Dokument | undefined, withKeys = true): Lage {
  const akteId = dokument?.akte?.id;
  const may = useMayIn(akteId);
  const known = useLoad(
    listNotizen,
    { akteId: akteId ?? '', ...(dokument ? { dokumentId: dokument.id } : {}) },
    { enabled: akteId !== undefined && may('akten.lesen') },
  );
  useLive(akteId && may('akten.lesen') ? `akte:${akteId}` : undefined, [listNotizen]);
  useTurnedElsewhere(dokument);
  const notizen = known.data?.notizen ?? NONE;
  const [visible, setVisible] = useState(true);
  const [drawing, setDrawing] = useState(false);
  const [place, setPlace] = useState<Place>();
  const toggle = useCallback(() => {
    announce(visible ? 'Notizen und Stempel ausgeblendet' : 'Notizen und Stempel eingeblendet');
    setVisible(!visible);
  }, [visible]);
  useShortcut('m', 'Notizen und Stempel zeigen oder verbergen', toggle, {
    group: 'Dokument',
    enabled: withKeys && akteId !== undefined,
  });
  useShortcut('Escape', 'Stelle doch nicht markieren', () => setDrawing(false), {
    group: 'Dokument',
    enabled: drawing,
  });
  const drawn = useCallback((seite: number, kasten: Kasten) => {
    setDrawing(false);
    setPlace({ seite, kasten });
  }, []);
  const layer = useMemo<PageLayer | undefined>(() => {
    if (!visible && !drawing) return undefined;
    const byPage = Map.groupBy(notizen, ({ seite }) => seite);
    return (nr, turn) => (
      <Blattlage
        notizen={visible ? (byPage.get(nr) ?? NONE) : NONE}
        place={place?.seite === nr ? place.kasten : undefined}
        turn={turn}
        onDrawn={drawing ? (kasten) => drawn(nr, kasten) : undefined}
      />
    );
  }, [notizen, visible, drawing, place, drawn]);
  return { notizen, visible, toggle, drawing, setDrawing, place, setPlace, layer };
}

/** A colleague turned a page: its words lie elsewhere now, and so do the hits. */
function useTurnedElsewhere(dokument: Dokument | undefined): void {
  const refresh = useRefresh();
  const turns = dokument && `${dokument.id} ${dokument.seitenliste.map(({ drehung }) => drehung).join()}`;
  const before = useRef(turns);
  useEffect(() => {
    const same = before.current === undefined || before.current === turns;
    if (!same) void refresh([getSeiteWorte, findTrefferInDokument]);
    before.current = turns;
  }, [turns, refresh]);
}
