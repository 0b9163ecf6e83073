import { useState } from 'react';
import { Dialog } from '#ui/Dialog.tsx';
import { listFaktoren, renewRecoveryCodes } from '../../ich.api.ts';
import { Wiederherstellungscodes } from '../anmeldung/Wiederherstellungscodes.tsx';
import { Bestaetigung } from './Bestaetigung.tsx';

export function NeueCodes({ onClose }: { onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <Dialog title="Neue Wiederherstellungscodes" onClose={onClose}>
      {codes === undefined ? (
        <>
          <p>Die bisherigen Codes gelten dann nicht mehr.</p>
          <Bestaetigung
            contract={renewRecoveryCodes}
            input={{}}
            action="Neue Codes erzeugen"
            changes={[listFaktoren]}
            onDone={(answer) => setCodes(answer.codes)}
            onClose={onClose}
          />
        </>
      ) : (
        <Wiederherstellungscodes codes={codes} action="Fertig" onDone={onClose} />
      )}
    </Dialog>
  );
}
