/** Binds the keys of the viewer while it is on screen. */
import { useShortcut } from '#ui/shortcuts.tsx';
import { VIEWER_KEYS, type ViewerCommand, type ViewerKey } from './keys.ts';

export function ViewerKeys({ run }: { run(command: ViewerCommand): void }) {
  return VIEWER_KEYS.map((one) => <BoundKey key={one.command} of={one} run={run} />);
}

function BoundKey({ of, run }: { of: ViewerKey; run(command: ViewerCommand): void }) {
  useShortcut(of.keys, of.text, () => run(of.command), { group: 'Dokument' });
  return null;
}
