/** What can be done with a Vorgang, behind one button at its heading. */

import { useState } from 'react';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { Icon } from '#ui/Icon.tsx';
import { Menu, type MenuEntry } from '#ui/Menu.tsx';
import { NotizSchreiben } from '../../notiz/screens/NotizForm.tsx';
import { deleteVorgang, listVorgaenge, orderVorgaenge } from '../vorgang.api.ts';
import type { Vorgang } from '../vorgang.schema.ts';
import { VorgangAendern } from './VorgangForm.tsx';
import { VorgangOeffnen, VorgangSchliessen } from './VorgangVerfuegen.tsx';
import { WiedervorlageForm } from './WiedervorlageForm.tsx';

type Offen = 'aendern' | 'notiz' | 'schliessen' | 'oeffnen' | 'wv' | 'loeschen';

interface VorgangMenueProps {
  readonly vorgang: Vorgang;
  /** Those that are open, in their order: for moving this one up and down among them. */
  readonly reihe: readonly Vorgang[];
}

export function VorgangMenue({ vorgang, reihe }: VorgangMenueProps) {
  const [open, setOpen] = useState<Offen>();
  const close = () => setOpen(undefined);
  const order = useAct(orderVorgaenge, { changes: [listVorgaenge] });
  const here = reihe.findIndex(({ id }) => id === vorgang.id);
  const move = (by: 1 | -1): MenuEntry[] => {
    if (here < 0 || here + by < 0 || here + by >= reihe.length) return [];
    const ids = reihe.map(({ id }) => id);
    ids.splice(here, 1);
    ids.splice(here + by, 0, vorgang.id);
    const run = () => void order.run({ akteId: vorgang.akteId, ids });
    return [{ label: by === 1 ? 'Nach unten' : 'Nach oben', icon: by === 1 ? 'pfeilUnten' : 'pfeilOben', run }];
  };
  const entry = (
    label: string,
    icon: 'ordner' | 'bearbeiten' | 'akten' | 'wartet' | 'loeschen' | 'wiederholen',
    to: Offen,
  ) => ({
    label,
    icon,
    run: () => setOpen(to),
  });
  const entries: MenuEntry[] =
    vorgang.zustand === 'offen'
      ? [
          entry('Angaben ändern', 'ordner', 'aendern'),
          entry('Notiz schreiben', 'bearbeiten', 'notiz'),
          entry('Wiedervorlegen (Wv.)', 'wartet', 'wv'),
          entry('Zu den Akten (z. d. A.)', 'akten', 'schliessen'),
          ...move(-1),
          ...move(1),
          ...(vorgang.dokumente === 0 ? ['line' as const, entry('Löschen', 'loeschen', 'loeschen')] : []),
        ]
      : [entry('Wieder öffnen', 'wiederholen', 'oeffnen'), entry('Wiedervorlegen (Wv.)', 'wartet', 'wv')];
  return (
    <>
      <Menu
        label={`Vorgang ${vorgang.bezeichnung}: was tun?`}
        button={<Icon name="mehr" />}
        className="btn btn-icon vg-mehr"
        entries={entries}
      />
      {open === 'aendern' && <VorgangAendern vorgang={vorgang} onClose={close} />}
      {open === 'schliessen' && <VorgangSchliessen vorgang={vorgang} onClose={close} />}
      {open === 'oeffnen' && <VorgangOeffnen vorgang={vorgang} onClose={close} />}
      {open === 'wv' && (
        <WiedervorlageForm
          akteId={vorgang.akteId}
          vorgangId={vorgang.id}
          was={`Vorgang „${vorgang.bezeichnung}“`}
          onClose={close}
        />
      )}
      {open === 'notiz' && (
        <Dialog title={`Notiz zum Vorgang „${vorgang.bezeichnung}“`} onClose={close}>
          <NotizSchreiben akteId={vorgang.akteId} vorgangId={vorgang.id} onDone={close} />
        </Dialog>
      )}
      {open === 'loeschen' && <Loeschen vorgang={vorgang} onClose={close} />}
    </>
  );
}

function Loeschen({ vorgang, onClose }: { vorgang: Vorgang; onClose(): void }) {
  return (
    <ConfirmAct
      title={`Vorgang „${vorgang.bezeichnung}“ löschen?`}
      action="Vorgang löschen"
      danger
      contract={deleteVorgang}
      input={{ id: vorgang.id, version: vorgang.version }}
      changes={[listVorgaenge]}
      says={`Vorgang „${vorgang.bezeichnung}“ gelöscht`}
      onClose={onClose}
    >
      Er ist leer. Seine Nummer bleibt im Protokoll; rückgängig machen lässt sich das nicht.
    </ConfirmAct>
  );
}
