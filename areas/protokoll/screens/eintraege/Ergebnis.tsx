import { Status } from '#ui/Status.tsx';
import type { Eintrag } from '../../protokoll.schema.ts';
import { ERGEBNISSE } from '../worte.ts';

const TONES = { ok: 'success', verweigert: 'warning', fehler: 'danger' } as const;

export function Ergebnis({ of }: { of: Eintrag['ergebnis'] }) {
  return (
    <Status tone={TONES[of]} {...(of === 'verweigert' ? { icon: 'schloss' as const } : {})}>
      {ERGEBNISSE[of]}
    </Status>
  );
}
