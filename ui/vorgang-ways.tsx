/** Ways from the page of a Vorgang to what areas further down do with it: that page names none of them. */
import { createContext, useContext } from 'react';
import { ButtonLink } from './Link.tsx';
import { useGo, type VorgangWay } from './screens.ts';
import { useMay } from './session.tsx';
import { useShortcut } from './shortcuts.tsx';

const Ways = createContext<readonly VorgangWay[]>([]);
export const VorgangWaysProvider = Ways.Provider;

export function VorgangWays({ verfahrenId }: { verfahrenId: string }) {
  const may = useMay();
  const ways = useContext(Ways);
  return ways
    .filter(({ right }) => may(right))
    .map((way) => <Way key={way.label} way={way} verfahrenId={verfahrenId} />);
}

function Way({ way: { label, icon, keys, targetOf }, verfahrenId }: { way: VorgangWay; verfahrenId: string }) {
  const go = useGo();
  const target = targetOf(verfahrenId);
  useShortcut(keys, label, () => go(target), { group: 'Vorgang' });
  return (
    <ButtonLink {...target} kind="quiet" icon={icon} shortcut={keys}>
      {label}
    </ButtonLink>
  );
}
