/** Papers of one Termin, page by page, beside the checklist; then the word of the office, which the person reads. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxGroup } from '#ui/Choice.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { toast } from '#ui/Toast.tsx';
import { SPRACHE } from '../../../kalender/screens/worte.tsx';
import { countTerminpruefungen } from '../../aufsicht.api.ts';
import { judgeTerminunterlagen, listUnterlagenpruefungen, listUnterlagenZumTermin } from '../../unterlage.api.ts';
import { Seitenblick } from './Seitenblick.tsx';

type Stand = OutputOf<typeof listUnterlagenZumTermin>;

const CHANGES = [listUnterlagenpruefungen, listUnterlagenZumTermin, countTerminpruefungen];

interface BlattProps {
  readonly terminId: string;
  readonly onDone: () => void;
}

export function Unterlagenblatt({ terminId, onDone }: BlattProps) {
  const unterlagen = useLoad(listUnterlagenZumTermin, { terminId });
  return (
    <Loaded of={unterlagen} words="Die Unterlagen werden geladen">
      {(of) => (
        <div className="pane-inset u-stack tq-papiere">
          <div>
            <h2>{of.name ?? 'Noch ohne Namen'}</h2>
            <p className="u-muted">
              {of.anliegen.join(', ')} am {formatMoment(of.beginn)}, Nummer{' '}
              <Link to="/kalender" search={{ tag: of.tag, termin: terminId }}>
                {of.kennung}
              </Link>
            </p>
          </div>
          <div className="tq-spalten">
            <Seitenblick terminId={terminId} dateien={of.dateien} nameOf={(key) => nameOf(of, key)} />
            {of.offen ? (
              <Urteil terminId={terminId} of={of} onDone={onDone} />
            ) : (
              <Note title="Der Termin ist vorbei oder abgesagt">Ein Urteil ist nicht mehr nötig.</Note>
            )}
          </div>
        </div>
      )}
    </Loaded>
  );
}

function nameOf({ mitbringen }: Stand, schluessel: string): string {
  if (schluessel === 'anlage') return 'Etwas anderes';
  return mitbringen.find((eines) => eines.schluessel === schluessel)?.name ?? schluessel;
}

interface UrteilProps extends BlattProps {
  readonly of: Stand;
}

function Urteil({ terminId, of, onDone }: UrteilProps) {
  const { mitbringen, erreichbar, sprache, stand } = of;
  const [fehlt, setFehlt] = useState<readonly string[]>(of.fehlt);
  const [sagtAb, setSagtAb] = useState(false);
  const judge = useAct(judgeTerminunterlagen, {
    changes: CHANGES,
    done: ({ benachrichtigt }) => {
      toast(benachrichtigt ? 'Gespeichert, die Person ist benachrichtigt' : 'Gespeichert, ohne Nachricht');
      onDone();
    },
  });
  const vollstaendig = () => void judge.run({ terminId, urteil: 'vollstaendig' });
  useShortcut('v', 'Unterlagen sind vollständig', vollstaendig, {
    group: 'Terminprüfung',
    enabled: fehlt.length === 0,
  });
  return (
    <section className="u-stack" aria-labelledby="tq-urteil">
      <h3 id="tq-urteil">Was fehlt noch?</h3>
      {stand !== 'offen' && (
        <p className="u-muted">
          Zuletzt gesagt: {stand === 'fehlt' ? 'Es fehlt etwas.' : 'vollständig.'} Seitdem ist mehr gekommen.
        </p>
      )}
      {mitbringen.length > 0 ? (
        <CheckboxGroup
          label="Haken Sie nur an, was fehlt"
          hint="Die Person liest die Liste in ihrer Sprache auf ihrer Terminseite."
          name="fehlt"
          columns
          options={mitbringen.map(({ schluessel, name, jePerson }) => ({
            value: schluessel,
            label: name,
            ...(jePerson ? { hint: 'für jede Person' } : {}),
          }))}
          value={fehlt}
          onChange={setFehlt}
          error={undefined}
        />
      ) : (
        <p>Zu diesem Anliegen ist nichts mitzubringen.</p>
      )}
      <p className="u-muted">
        {erreichbar
          ? `Die Nachricht geht auf ${SPRACHE[sprache]} hinaus. Was fehlt, steht nicht in der Mail, nur hinter dem Link.`
          : 'Es ist keine Adresse angegeben: Das Urteil steht auf der Terminseite, eine Nachricht geht nicht hinaus.'}
      </p>
      <ProblemNote problem={judge.problem} />
      <div className="form-actions">
        {fehlt.length === 0 ? (
          <Button kind="primary" icon="haken" shortcut="v" busy={judge.busy} onClick={vollstaendig}>
            Vollständig
          </Button>
        ) : (
          <Button
            kind="primary"
            icon="gesendet"
            busy={judge.busy}
            onClick={() => void judge.run({ terminId, urteil: 'fehlt', fehlt: [...fehlt] })}
          >
            {fehlt.length === 1
              ? 'Mitteilen, dass 1 Unterlage fehlt'
              : `Mitteilen, dass ${fehlt.length} Unterlagen fehlen`}
          </Button>
        )}
        <Button icon="entfaellt" onClick={() => setSagtAb(true)}>
          Termin absagen …
        </Button>
      </div>
      {sagtAb && (
        <ConfirmAct
          title={`Termin ${of.kennung} absagen?`}
          action="Termin absagen"
          danger
          contract={judgeTerminunterlagen}
          input={{ terminId, urteil: 'absagen', fehlt: [...fehlt] }}
          changes={CHANGES}
          says="Termin abgesagt"
          onDone={onDone}
          onClose={() => setSagtAb(false)}
        >
          <p>
            Nur wenn der Besuch ohne die fehlenden Unterlagen nichts bringt. Die Person erfährt den Grund in ihrer
            Sprache, die Zeit bekommt jemand anderes. Zurücknehmen lässt sich das nicht.
          </p>
        </ConfirmAct>
      )}
    </section>
  );
}
