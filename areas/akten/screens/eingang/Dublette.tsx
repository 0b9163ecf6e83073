/** The same bytes are known already: a human decides, and sees the known document before. */

import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { getHeute } from '../../akte.api.ts';
import { decideDublette, getEingang, getLieferung, listEingang } from '../../eingang.api.ts';
import type { Eingang } from '../../eingang.schema.ts';

export function Dublette({ eingang, onDone }: { eingang: Eingang; onDone(): void }) {
  const decide = useAct(decideDublette, {
    changes: [listEingang, getEingang, getLieferung, getHeute],
    done: ({ status }) => {
      toast(
        status === 'verworfen'
          ? `${eingang.dateiname} verworfen, das bekannte Dokument bleibt`
          : `${eingang.dateiname} wird trotzdem aufgenommen`,
      );
      onDone();
    },
  });
  const { dubletteVon } = eingang;
  return (
    <>
      <Note
        kind="warning"
        title="Diese Datei ist schon bekannt"
        actions={
          <>
            <Button busy={decide.busy} onClick={() => void decide.run({ id: eingang.id, entscheidung: 'verwerfen' })}>
              Verwerfen, das bekannte Dokument genügt
            </Button>
            <Button busy={decide.busy} onClick={() => void decide.run({ id: eingang.id, entscheidung: 'trotzdem' })}>
              Trotzdem aufnehmen
            </Button>
          </>
        }
      >
        {dubletteVon ? (
          <p>
            Byte für Byte dasselbe wie „{dubletteVon.titel}“
            {dubletteVon.akte ? ` in ${dubletteVon.akte.aktenzeichen}` : ', das im Eingang liegt'}.
          </p>
        ) : (
          <p>
            Dieselbe Datei liegt schon in einer Akte, die nicht in Ihrem Bereich ist, oder wartet noch auf ihre
            Erkennung.
          </p>
        )}
      </Note>
      <ProblemNote problem={decide.problem} />
      {dubletteVon && (
        <p>
          <ButtonLink
            to={dubletteVon.akte ? '/akten/$akteId/dokumente/$dokumentId' : '/dokumente/$dokumentId'}
            params={{
              dokumentId: dubletteVon.dokumentId,
              ...(dubletteVon.akte ? { akteId: dubletteVon.akte.id } : {}),
            }}
            icon="auge"
          >
            Bekanntes Dokument ansehen
          </ButtonLink>
        </p>
      )}
    </>
  );
}
