import { Dialog } from '#ui/Dialog.tsx';
import { toast } from '#ui/Toast.tsx';
import { listFaktoren, removePasskey } from '../../ich.api.ts';
import { Bestaetigung } from './Bestaetigung.tsx';

export function PasskeyEntfernen({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  return (
    <Dialog title={`Passkey „${name}“ entfernen?`} onClose={onClose}>
      <p>Mit ihm kann sich danach niemand mehr anmelden. Ihr letzter zweiter Faktor lässt sich nicht entfernen.</p>
      <Bestaetigung
        contract={removePasskey}
        input={{ id }}
        action="Passkey entfernen"
        changes={[listFaktoren]}
        onDone={() => {
          toast('Der Passkey ist entfernt.');
          onClose();
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}
