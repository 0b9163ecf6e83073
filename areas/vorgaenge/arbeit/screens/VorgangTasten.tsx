/** Keys of the page of one Vorgang: from its list to the decision without the mouse. Letters of the viewer stay the viewer's. */
import { useGo } from '#ui/screens.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import type { Verfahren } from '../vorgang.schema.ts';
import { listeMit, nachbarOf } from './listenort.ts';

interface VorgangTastenProps {
  readonly of: Verfahren;
  readonly writes: boolean;
  /** Goes on to another tab. */
  readonly onTab: (step: 1 | -1) => void;
}

const GROUP = 'Vorgang';

export function VorgangTasten({ of, writes, onTab }: VorgangTastenProps) {
  const go = useGo();
  const next = nachbarOf(of.id, 1);
  const previous = nachbarOf(of.id, -1);
  const open = (id: string | undefined) => id && go({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: id } });
  const write = (art: 'nachforderung' | 'bescheid') =>
    go({ to: '/vorgaenge/$id/schreiben/neu', params: { id: of.id }, search: { art } });
  useShortcut('Escape', 'Zurück zur Liste', () => go(listeMit(of.id)), { group: GROUP });
  useShortcut('shift+j', 'Nächster Vorgang der Liste', () => open(next), { group: GROUP, enabled: next !== undefined });
  useShortcut('shift+k', 'Voriger Vorgang der Liste', () => open(previous), {
    group: GROUP,
    enabled: previous !== undefined,
  });
  useShortcut('shift+ArrowRight', 'Nächster Reiter', () => onTab(1), { group: GROUP });
  useShortcut('shift+ArrowLeft', 'Voriger Reiter', () => onTab(-1), { group: GROUP });
  useShortcut('a', 'Akte öffnen', () => go({ to: '/akten/$akteId', params: { akteId: of.akteId } }), { group: GROUP });
  useShortcut('u', 'Unterlagen nachfordern', () => write('nachforderung'), { group: GROUP, enabled: writes });
  useShortcut('e', 'Entscheiden: Bescheid entwerfen', () => write('bescheid'), { group: GROUP, enabled: writes });
  return null;
}
