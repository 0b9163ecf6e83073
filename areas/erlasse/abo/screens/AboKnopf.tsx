/** Subscribes to a norm or a work, or ends it: one button that says which. */
import { useAct, useLoad } from '#ui/data.ts';
import { Icon } from '#ui/Icon.tsx';
import { Menu } from '#ui/Menu.tsx';
import { toast } from '#ui/Toast.tsx';
import { createAbo, deleteAbo, listAbos } from '../abo.api.ts';

interface AboKnopfProps {
  readonly werkId: string;
  readonly kurz: string;
  readonly kennung: string | undefined;
}

export function AboKnopf({ werkId, kurz, kennung }: AboKnopfProps) {
  const abos = useLoad(listAbos, {}).data?.abos ?? [];
  const add = useAct(createAbo, { changes: [listAbos], done: () => toast('Abonniert') });
  const end = useAct(deleteAbo, { changes: [listAbos], done: () => toast('Abonnement beendet') });
  const places = [...(kennung ? [kennung] : []), undefined];
  const entries = places.map((place) => {
    const name = place ? `${place} ${kurz}` : `${kurz} im Ganzen`;
    const abo = abos.find((one) => one.werkId === werkId && one.kennung === (place ?? null));
    return {
      label: name,
      checked: abo !== undefined,
      run: () => void (abo ? end.run({ id: abo.id }) : add.run({ werkId, ...(place && { kennung: place }) })),
    };
  });
  const isOn = entries.some(({ checked }) => checked);
  return (
    <Menu
      button={
        <>
          <Icon name="stern" />
          <span>{isOn ? 'Abonniert' : 'Abonnieren'}</span>
        </>
      }
      className="btn btn-secondary"
      entries={[...entries, 'line', { label: 'Alle Abonnements', target: { to: '/erlasse/abos' } }]}
    />
  );
}
