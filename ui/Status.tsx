/** A state in a word and a shape; the colour only helps. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'quiet' | 'plain';

const SHAPES: Record<Tone, IconName> = {
  success: 'erledigt',
  warning: 'wartet',
  danger: 'fehler',
  info: 'laeuft',
  quiet: 'entfaellt',
  plain: 'offen',
};

/** In lists: icon and word. */
export function Status({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <Icon name={icon ?? SHAPES[tone]} />
      <span>{children}</span>
    </span>
  );
}

/** A word in a frame, for what is said once beside a heading. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
