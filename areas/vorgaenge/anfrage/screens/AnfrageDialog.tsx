/** One enquiry: what was sent, what came back, and the one thing to do next. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { formatMoment } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { countAnfragen, listAnfragen, noteGesehen, sendVonHand, withdrawAnfrage } from '../anfrage.api.ts';
import { findAnlass, STELLEN_NAMEN } from '../anfrage.data.ts';
import type { Anfrage } from '../anfrage.schema.ts';
import { AntwortForm, ErgaenzungForm, VersandForm } from './AnfrageForms.tsx';
import { ANTWORTEN, AnfrageStatus, fristWorte } from './worte.tsx';

export function AnfrageDialog({ of, onClose }: { of: Anfrage | undefined; onClose(): void }) {
  if (!of) return null;
  const sent = of.sendungen.at(-1);
  return (
    <Dialog title={of.anlassName} wide onClose={onClose}>
      <Facts
        of={[
          ['Person', `${of.person}, ${of.aktenzeichen}`],
          ['Stelle', [STELLEN_NAMEN[of.stelle], of.empfaenger].filter(Boolean).join(', ')],
          ['Norm', of.norm],
          ['Stand', <AnfrageStatus key="stand" of={of} />],
          ['Frist', fristWorte(of)],
          ['Gesendet', sent?.gesendetAm && `${formatMoment(sent.gesendetAm)}, ${sent.quittung}`],
          ...angabenOf(of),
        ]}
      />
      {of.eingegangen.map((one) => (
        <Note
          key={one.id}
          kind={one.art === 'zustimmung' || one.art === 'keine_bedenken' ? 'success' : 'warning'}
          title={`${ANTWORTEN[one.art]} vom ${formatMoment(one.eingegangenAm)}${one.verspaetet ? ', nach Ablauf oder Rücknahme' : ''}`}
        >
          {one.text || 'Ohne Text.'}
        </Note>
      ))}
      <NaechsterSchritt of={of} onClose={onClose} />
    </Dialog>
  );
}

function angabenOf({ anlass, sendungen }: Anfrage): [string, string][] {
  const names = new Map(findAnlass(anlass)?.angaben.map(({ schluessel, text }) => [schluessel, text]));
  return Object.entries(sendungen.at(-1)?.angaben ?? {}).map(([key, value]) => [names.get(key) ?? key, value]);
}

type Tun = 'versand' | 'antwort' | 'ergaenzung' | 'ruecknahme';

function NaechsterSchritt({ of, onClose }: { of: Anfrage; onClose(): void }) {
  const [doing, setDoing] = useState<Tun>();
  const { id, version, vonHand, stand, brauchtMensch } = of;
  const seen = useAct(noteGesehen, {
    changes: [countAnfragen, listAnfragen],
    done: () => toast('Die Antwort ist als bewertet eingetragen'),
  });
  const byHand = useAct(sendVonHand, { changes: [countAnfragen, listAnfragen] });
  const back = () => setDoing(undefined);
  if (doing === 'versand') return <VersandForm of={of} onDone={back} />;
  if (doing === 'antwort') return <AntwortForm of={of} onDone={back} />;
  if (doing === 'ergaenzung') return <ErgaenzungForm of={of} onDone={back} />;
  const open = stand === 'entwurf' || stand === 'gesendet' || stand === 'rueckfrage';
  return (
    <>
      {vonHand && (
        <Note kind="warning" title="Diese Anfrage muss jemand von Hand senden">
          {of.sendungen.at(-1)?.grund}
        </Note>
      )}
      {of.stelle === 'sicherheit' && brauchtMensch && (
        <Note title="Nur Sie bewerten diese Antwort">
          Bleibe leitet daraus nichts ab. Tragen Sie Ihr Ergebnis als Feststellung im Vorgang ein.
        </Note>
      )}
      <ProblemNote problem={seen.problem ?? byHand.problem} />
      <div className="u-row">
        {vonHand && (
          <Button kind="primary" onClick={() => setDoing('versand')}>
            Versand eintragen
          </Button>
        )}
        {stand === 'rueckfrage' && (
          <Button kind="primary" onClick={() => setDoing('ergaenzung')}>
            Ergänzen und neu senden
          </Button>
        )}
        {brauchtMensch && (
          <Button kind="primary" busy={seen.busy} onClick={() => void seen.run({ id, version })}>
            Antwort ist bewertet
          </Button>
        )}
        {(stand === 'gesendet' || stand === 'rueckfrage' || stand === 'fiktion') && (
          <Button onClick={() => setDoing('antwort')}>Antwort eintragen</Button>
        )}
        <ButtonLink to="/vorgaenge/$verfahrenId" params={{ verfahrenId: of.verfahrenId }}>
          Vorgang öffnen
        </ButtonLink>
        {stand === 'entwurf' && !vonHand && (
          <Button kind="text" busy={byHand.busy} onClick={() => void byHand.run({ id, version })}>
            Von Hand senden
          </Button>
        )}
        {open && (
          <Button kind="text" onClick={() => setDoing('ruecknahme')}>
            Zurückziehen
          </Button>
        )}
      </div>
      {doing === 'ruecknahme' && (
        <ConfirmAct
          title="Anfrage zurückziehen?"
          action="Anfrage zurückziehen"
          danger
          contract={withdrawAnfrage}
          input={{ id, version }}
          changes={[countAnfragen, listAnfragen]}
          says="Die Anfrage ist zurückgezogen"
          onClose={() => {
            back();
            onClose();
          }}
        >
          Ihre Frist endet. Eine Antwort, die noch kommt, wird aufbewahrt, ändert aber nichts von selbst. Ist die
          Anfrage schon bei der Stelle, sagen Sie dort Bescheid.
        </ConfirmAct>
      )}
    </>
  );
}
